import "./workers/jitless.ts";
import { createRoot } from "react-dom/client";
import { AppRoot } from "./app-root.tsx";
import { startLanguage } from "./preferences.tsx";
import { startWords } from "./words/words.ts";
import "./base.css";

startWords(startLanguage());

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(<AppRoot />);

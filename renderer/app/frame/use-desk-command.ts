import { useEffect } from "react";
import { useNavigate } from "react-router";
import { registerCommand } from "../commands.ts";
import { useT } from "../words/words.ts";
import { commandKey, isCommand } from "./keys.ts";

const KEY = "J";

/** The reply desk by name in the palette, and by its key from anywhere, also while something else is being typed. */
export function useDeskCommand(opened: boolean): void {
  const t = useT();
  const navigate = useNavigate();
  useEffect(() => {
    if (!opened) return;
    const run = (): unknown => navigate("/replies");
    const pressed = (event: KeyboardEvent): void => {
      if (!isCommand(event) || event.shiftKey || event.key.toUpperCase() !== KEY) return;
      event.preventDefault();
      run();
    };
    addEventListener("keydown", pressed);
    const end = registerCommand({
      id: "reply-desk",
      title: t("answers.desk.open"),
      words: [t("answers.desk.title")],
      keys: commandKey(KEY),
      run,
    });
    return () => {
      removeEventListener("keydown", pressed);
      end();
    };
  }, [t, navigate, opened]);
}

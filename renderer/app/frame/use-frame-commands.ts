import { useEffect, useRef } from "react";
import { useNavigate } from "react-router";
import type { MenuCommand } from "../../../core/engine/bridge.ts";
import { bridge } from "../bridge.ts";
import { registerCommand } from "../commands.ts";
import { useIncomingFile } from "../files.tsx";
import { useLockCommands } from "../lock/use-lock-commands.ts";
import { THEMES, usePreferences } from "../preferences.tsx";
import { LANGUAGES, useT } from "../words/words.ts";
import { useWorkspaces } from "../workspaces.tsx";
import { commandKey, isCommand, isTyping } from "./keys.ts";
import { SCREENS } from "./screens.tsx";
import { useUndo } from "./undo.tsx";

/** The commands that are there on every screen, their keys, and the native menu's. */
export function useFrameCommands(onFind: () => void): void {
  const actions = useMenuActions(onFind);
  useGoCommands(actions);
  usePreferenceCommands();
  const now = useRef(actions);
  now.current = actions;

  useEffect(() => bridge.onMenu((command) => void now.current[command]()), []);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const command = isCommand(event) ? commandOfKey(event) : null;
      if (command === null || (isTyping(event) && command !== "find")) return;
      event.preventDefault();
      void now.current[command]();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  }, []);
}

type Actions = Readonly<Record<MenuCommand, () => unknown>>;

function useMenuActions(onFind: () => void): Actions {
  const navigate = useNavigate();
  const { choose } = useIncomingFile();
  const { undo, redo } = useUndo();
  const { lock, present } = useLockCommands();
  return { "open-file": choose, undo, redo, find: onFind, settings: () => navigate("/settings"), lock, present };
}

function commandOfKey({ key, shiftKey }: KeyboardEvent): MenuCommand | null {
  switch (key.toLowerCase()) {
    case "k":
      return "find";
    case "o":
      return "open-file";
    case "z":
      return shiftKey ? "redo" : "undo";
    case "y":
      return "redo";
    case ",":
      return "settings";
    default:
      return null;
  }
}

/** Screens to go to, and what the menu does, found by name too. */
function useGoCommands(actions: Actions): void {
  const t = useT();
  const navigate = useNavigate();
  const { open } = useWorkspaces();
  const opened = open !== null;
  const now = useRef(actions);
  now.current = actions;
  useEffect(() => {
    if (!opened) return;
    const ends = SCREENS.map(({ id, path }) =>
      registerCommand({
        id: `go-${id}`,
        title: t("frame.find.go", { screen: t(`frame.screens.${id}`) }),
        run: () => navigate(path),
      }),
    );
    ends.push(
      registerCommand({
        id: "open-file",
        title: t("start.open"),
        keys: commandKey("O"),
        run: () => now.current["open-file"](),
      }),
      registerCommand({
        id: "undo",
        title: t("frame.undo.undo"),
        keys: commandKey("Z"),
        run: () => now.current.undo(),
      }),
      registerCommand({ id: "redo", title: t("frame.undo.redo"), run: () => now.current.redo() }),
    );
    return () => {
      for (const end of ends) end();
    };
  }, [t, navigate, opened]);
}

function usePreferenceCommands(): void {
  const t = useT();
  const { setLanguage, setTheme } = usePreferences();
  useEffect(() => {
    const ends = [
      ...LANGUAGES.map((one) =>
        registerCommand({
          id: `language-${one}`,
          title: `${t("frame.language")}: ${t(`frame.languages.${one}`)}`,
          words: ["language", "语言"],
          run: () => setLanguage(one),
        }),
      ),
      ...THEMES.map((one) =>
        registerCommand({
          id: `theme-${one}`,
          title: `${t("frame.theme")}: ${t(`frame.themes.${one}`)}`,
          words: ["theme"],
          run: () => setTheme(one),
        }),
      ),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [t, setLanguage, setTheme]);
}

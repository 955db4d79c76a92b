import type { MenuItemConstructorOptions } from "electron/main";
import type { MenuCommand } from "../core/engine/bridge.ts";
import type { DesktopWords } from "./words.ts";

/** The native menu. What concerns people's data goes to the page as a command; the rest the system does by role. */
export function menuTemplate(
  words: DesktopWords,
  send: (command: MenuCommand) => void,
  options: { readonly mac: boolean; readonly devTools: boolean },
): MenuItemConstructorOptions[] {
  const command = (label: string, accelerator: string, name: MenuCommand): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => send(name),
  });
  const line: MenuItemConstructorOptions = { type: "separator" };
  const settings = command(words.settings, "CommandOrControl+,", "settings");
  const file: MenuItemConstructorOptions = {
    label: words.file,
    submenu: [
      command(words.open, "CommandOrControl+O", "open-file"),
      settings,
      line,
      command(words.lock, "CommandOrControl+Shift+L", "lock"),
      { role: "quit", label: words.quit },
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: words.edit,
    submenu: [
      // In a text field the page hands undo on to the field.
      command(words.undo, "CommandOrControl+Z", "undo"),
      command(words.redo, options.mac ? "Shift+Command+Z" : "Control+Y", "redo"),
      line,
      { role: "cut", label: words.cut },
      { role: "copy", label: words.copy },
      { role: "paste", label: words.paste },
      { role: "selectAll", label: words.selectAll },
      line,
      command(words.find, "CommandOrControl+K", "find"),
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: words.view,
    submenu: [
      { role: "zoomIn", label: words.zoomIn },
      { role: "zoomOut", label: words.zoomOut },
      { role: "resetZoom", label: words.zoomReset },
      line,
      command(words.present, "CommandOrControl+Shift+H", "present"),
      { role: "togglefullscreen", label: words.fullScreen },
      ...(options.devTools ? [line, { role: "toggleDevTools", label: words.devTools } as const] : []),
    ],
  };
  return [...(options.mac ? [{ role: "appMenu" } as const] : []), file, edit, view];
}

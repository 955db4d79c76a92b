import { contextBridge, ipcRenderer } from "electron";
import { DESKTOP_BRIDGE_NAME, type DesktopBridge } from "../../core/engine/desktop-bridge.ts";
import { desktopBridge } from "./desktop-bridge.ts";

contextBridge.exposeInMainWorld(
  DESKTOP_BRIDGE_NAME,
  desktopBridge({
    invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
    listen: (channel, listener) => {
      const withoutEvent = (_event: unknown, message: unknown): void => listener(message);
      ipcRenderer.on(channel, withoutEvent);
      return () => ipcRenderer.off(channel, withoutEvent);
    },
    fetchPicked: async (path) => {
      const answer = await fetch(path);
      if (!answer.ok) throw new Error(`picked file: ${answer.status}`);
      return answer.blob();
    },
  }) satisfies DesktopBridge,
);

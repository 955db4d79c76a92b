import type * as Electron from "electron/main";

/** What the desktop host uses of Electron, and nothing more: the adapter hands in the real thing, tests a fake of the same types. */
export type AppPort = Pick<
  Electron.App,
  | "enableSandbox"
  | "exit"
  | "getLocale"
  | "getPath"
  | "getVersion"
  | "isPackaged"
  | "quit"
  | "requestSingleInstanceLock"
  | "setPath"
  | "whenReady"
> & {
  readonly commandLine: Pick<Electron.CommandLine, "appendSwitch">;
  on(event: "second-instance" | "window-all-closed", listener: () => void): unknown;
  on(event: "before-quit", listener: (event: Electron.Event) => void): unknown;
  on(
    event: "certificate-error",
    listener: (
      event: Electron.Event,
      contents: unknown,
      url: string,
      error: string,
      certificate: unknown,
      callback: (trusted: boolean) => void,
    ) => void,
  ): unknown;
  on(event: "login" | "select-client-certificate", listener: (event: Electron.Event) => void): unknown;
  on(event: "web-contents-created", listener: (event: unknown, contents: ContentsPort) => void): unknown;
  on(
    event: "render-process-gone",
    listener: (event: unknown, contents: unknown, details: Electron.RenderProcessGoneDetails) => void,
  ): unknown;
};

/** A page, wherever one is made. */
export type ContentsPort = Pick<Electron.WebContents, "setWindowOpenHandler" | "setWebRTCIPHandlingPolicy"> & {
  on(
    event: "will-navigate" | "will-frame-navigate",
    listener: (event: Electron.Event<{ url: string }>) => void,
  ): unknown;
  on(event: "will-redirect", listener: (event: Electron.Event<{ url: string }>) => void): unknown;
  on(event: "will-attach-webview", listener: (event: Electron.Event) => void): unknown;
};

export type SessionPort = Pick<
  Electron.Session,
  | "setBluetoothPairingHandler"
  | "setCertificateVerifyProc"
  | "setDevicePermissionHandler"
  | "setDisplayMediaRequestHandler"
  | "setPermissionCheckHandler"
  | "setPermissionRequestHandler"
  | "setProxy"
  | "setSpellCheckerEnabled"
  | "setUSBProtectedClassesHandler"
> & {
  readonly protocol: Pick<Electron.Protocol, "handle">;
  readonly webRequest: Pick<Electron.WebRequest, "onBeforeRequest">;
  on(event: "will-download", listener: (event: Electron.Event) => void): unknown;
  on(
    event: "select-hid-device" | "select-serial-port" | "select-usb-device",
    listener: (event: Electron.Event) => void,
  ): unknown;
};

/** Who calls over the bridge. */
export type CallPort = Pick<Electron.IpcMainInvokeEvent, "type"> & {
  readonly senderFrame: Pick<Electron.WebFrameMain, "detached" | "origin" | "parent"> | null;
};

/** The machine: when it goes to sleep or down, and whether somebody is at it. */
export type PowerPort = Pick<Electron.PowerMonitor, "getSystemIdleTime"> & {
  on(
    event: "lock-screen" | "shutdown" | "suspend" | "user-did-resign-active",
    listener: (event?: Electron.Event) => void,
  ): unknown;
};

/** The one window. */
export interface WindowPort {
  show(): void;
  focus(): void;
  restore(): void;
  isMinimized(): boolean;
  reload(): void;
  load(url: string): Promise<void>;
  onReadyToShow(listener: () => void): void;
  /** Somebody closes it. */
  onClose(listener: (event: Pick<Electron.Event, "preventDefault">) => void): void;
  /** It shows another document than before, or the same one anew: what its page had begun is over. */
  onNavigated(listener: () => void): void;
  onUnresponsive(listener: () => void): void;
  /** Windows is shutting down or logging the user off. */
  onSessionEnd(listener: () => void): void;
  send(channel: string, message: unknown): void;
  /** Answers calls of this window's page alone; other pages have no such channel. */
  handle(channel: string, answer: (call: CallPort, ...args: unknown[]) => Promise<unknown>): void;
  /** Whether a frame is the page itself and no frame inside it. */
  isMainFrame(frame: CallPort["senderFrame"]): boolean;
}

/** Everything the start of the desktop host needs of Electron. */
export interface DesktopPorts {
  readonly app: AppPort;
  readonly registerSchemes: (schemes: Electron.CustomScheme[]) => void;
  readonly session: (partition: string) => SessionPort;
  readonly createWindow: (options: Electron.BrowserWindowConstructorOptions) => WindowPort;
  readonly setMenu: (template: Electron.MenuItemConstructorOptions[]) => void;
  /** The files picked; none where the person changed their mind. */
  readonly askOpen: (options: Electron.OpenDialogOptions) => Promise<readonly string[]>;
  readonly power: PowerPort;
  readonly askFolder: (options: Electron.OpenDialogOptions) => Promise<string | null>;
  /** Asks a question of two answers; whether it was the first one. */
  readonly ask: (options: { message: string; detail: string; yes: string; no: string }) => Promise<boolean>;
  /** Says what cannot be mended, outside the page. */
  readonly say: (title: string, text: string) => void;
  readonly askSave: (options: Electron.SaveDialogOptions) => Promise<string | null>;
}

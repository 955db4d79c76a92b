import type * as Electron from "electron/main";
import type {
  AppPort,
  CallPort,
  ContentsPort,
  DesktopPorts,
  SessionPort,
  WindowPort,
} from "../../electron/desktop-ports.ts";
import { ORIGIN } from "../../electron/origin.ts";

type Listener = (...args: never[]) => unknown;

/** Remembers listeners and calls them, as Electron would. */
class Events {
  readonly #listeners = new Map<string, Listener[]>();

  readonly on = (event: string, listener: Listener): void => {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
  };

  fire(event: string, ...args: unknown[]): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(...(args as never[]));
  }
}

/** An event a listener can refuse. */
export function refusable(url = ""): Electron.Event<{ url: string }> {
  const event = { url, defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) };
  return event;
}

type Handler = (call: CallPort, ...args: unknown[]) => Promise<unknown>;
type SessionHandlers = {
  [Name in keyof SessionPort as Name extends `set${string}` ? Name : never]?: Parameters<
    Extract<SessionPort[Name], (...args: never[]) => unknown>
  >[0];
};

/** A stand-in for Electron of the very types the host uses: it notes what is called, in order, and lets tests fire events. */
export class FakeElectron {
  /** The calls that matter, in the order they came. */
  readonly calls: string[] = [];
  readonly appEvents = new Events();
  readonly sessionEvents = new Events();
  readonly contentsEvents = new Events();
  readonly windowEvents = new Events();
  readonly powerEvents = new Events();
  readonly asked: string[] = [];
  folderAnswer: string | null = null;
  yesAnswer = false;
  readonly sessionHandlers: SessionHandlers = {};
  readonly ipc = new Map<string, Handler>();
  readonly sent: [string, unknown][] = [];
  readonly mainFrame = { detached: false, origin: ORIGIN, parent: null };
  hasLock = true;
  openAnswer: readonly string[] = [];
  saveAnswer: string | null = null;
  folder = "/nowhere";
  schemes: Electron.CustomScheme[] = [];
  menu: Electron.MenuItemConstructorOptions[] = [];
  windowOptions: Electron.BrowserWindowConstructorOptions | null = null;
  saveOptions: Electron.SaveDialogOptions | null = null;
  windowOpenAnswer: ((details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse) | null = null;
  pageHandler: ((request: Request) => Response | Promise<Response>) | null = null;
  requestFilter:
    | ((
        details: Electron.OnBeforeRequestListenerDetails,
        callback: (response: Electron.CallbackResponse) => void,
      ) => void)
    | null = null;

  readonly app = {
    isPackaged: true,
    commandLine: {
      appendSwitch: (name, value) => this.#note(`switch ${name}${value === undefined ? "" : `=${value}`}`),
    },
    enableSandbox: () => this.#note("enableSandbox"),
    exit: (code) => this.#note(`exit ${code}`),
    quit: () => this.#note("quit"),
    getLocale: () => "zh-CN",
    getPath: (name) => `${this.folder}/${name}`,
    getVersion: () => "1.2.3",
    requestSingleInstanceLock: () => {
      this.#note("requestSingleInstanceLock");
      return this.hasLock;
    },
    setPath: (name, path) => this.#note(`setPath ${name} ${path}`),
    whenReady: async () => this.#note("whenReady"),
    on: this.appEvents.on,
  } satisfies AppPort;

  readonly session = {
    setBluetoothPairingHandler: (handler) => this.#handle("setBluetoothPairingHandler", handler),
    setCertificateVerifyProc: (handler) => this.#handle("setCertificateVerifyProc", handler),
    setDevicePermissionHandler: (handler) => this.#handle("setDevicePermissionHandler", handler),
    setDisplayMediaRequestHandler: (handler) => this.#handle("setDisplayMediaRequestHandler", handler),
    setPermissionCheckHandler: (handler) => this.#handle("setPermissionCheckHandler", handler),
    setPermissionRequestHandler: (handler) => this.#handle("setPermissionRequestHandler", handler),
    setProxy: async (config) => this.#note(`setProxy ${config.mode}`),
    setSpellCheckerEnabled: (enable) => this.#note(`setSpellCheckerEnabled ${enable}`),
    setUSBProtectedClassesHandler: (handler) => this.#handle("setUSBProtectedClassesHandler", handler),
    protocol: {
      handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
        this.#note(`protocol ${scheme}`);
        this.pageHandler = handler;
      },
    },
    webRequest: {
      onBeforeRequest: (...args: unknown[]) => {
        this.requestFilter = args.at(-1) as typeof this.requestFilter;
      },
    },
    on: this.sessionEvents.on,
  } satisfies SessionPort;

  readonly contents = {
    setWindowOpenHandler: (handler) => void (this.windowOpenAnswer = handler),
    setWebRTCIPHandlingPolicy: (policy) => this.#note(`webRTC ${policy}`),
    on: this.contentsEvents.on,
  } satisfies ContentsPort;

  readonly window = {
    show: () => this.#note("show"),
    focus: () => this.#note("focus"),
    restore: () => this.#note("restore"),
    isMinimized: () => true,
    reload: () => this.#note("reload"),
    load: async (url) => this.#note(`load ${url}`),
    onReadyToShow: (listener) => listener(),
    onClose: (listener) => this.windowEvents.on("close", listener),
    onNavigated: (listener) => this.windowEvents.on("navigated", listener),
    onUnresponsive: (listener) => this.windowEvents.on("unresponsive", listener),
    onSessionEnd: (listener) => this.windowEvents.on("session-end", listener),
    send: (channel, message) => void this.sent.push([channel, message]),
    handle: (channel, answer) => void this.ipc.set(channel, answer),
    isMainFrame: (frame) => frame === this.mainFrame,
  } satisfies WindowPort;

  readonly ports = {
    app: this.app,
    registerSchemes: (schemes) => {
      this.#note("registerSchemes");
      this.schemes = schemes;
    },
    session: (partition) => {
      this.#note(`session ${partition}`);
      return this.session;
    },
    createWindow: (options) => {
      this.#note("createWindow");
      this.windowOptions = options;
      this.appEvents.fire("web-contents-created", {}, this.contents);
      return this.window;
    },
    setMenu: (template) => {
      this.#note("setMenu");
      this.menu = template;
    },
    power: { on: this.powerEvents.on, getSystemIdleTime: () => 42 },
    askFolder: async () => this.folderAnswer,
    ask: async ({ message }) => {
      this.asked.push(message);
      return this.yesAnswer;
    },
    say: (title) => void this.asked.push(title),
    askOpen: async () => this.openAnswer,
    askSave: async (options) => {
      this.saveOptions = options;
      return this.saveAnswer;
    },
  } satisfies DesktopPorts;

  /** Calls over the bridge as our page would. */
  async call(channel: string, ...args: unknown[]): Promise<unknown> {
    return await this.callFrom({ type: "frame", senderFrame: this.mainFrame }, channel, ...args);
  }

  async callFrom(call: CallPort, channel: string, ...args: unknown[]): Promise<unknown> {
    const handler = this.ipc.get(channel);
    if (handler === undefined) throw new Error(`no channel ${channel}`);
    return await handler(call, ...args);
  }

  #note(call: string): void {
    this.calls.push(call);
  }

  #handle<Name extends keyof SessionHandlers>(name: Name, handler: SessionHandlers[Name]): void {
    this.#note(name);
    this.sessionHandlers[name] = handler;
  }
}

import type { Session } from "electron/main";
import { isOurOrigin } from "./origin.ts";

type RequestHandler = NonNullable<Parameters<Session["setPermissionRequestHandler"]>[0]>;

/** Every permission Electron knows; a new one does not compile until it has been decided below. */
export type ElectronPermission = Parameters<RequestHandler>[1];

const POLICY: Readonly<Record<ElectronPermission, boolean>> = {
  // what Regulars uses
  "clipboard-sanitized-write": true,
  fullscreen: true,
  "persistent-storage": true,
  // what it does not
  ar: false,
  "automatic-fullscreen": false,
  "background-fetch": false,
  "background-sync": false,
  "captured-surface-control": false,
  "clipboard-read": false,
  "deprecated-sync-clipboard-read": false,
  "display-capture": false,
  fileSystem: false,
  geolocation: false,
  "geolocation-approximate": false,
  "hand-tracking": false,
  hid: false,
  "idle-detection": false,
  keyboardLock: false,
  "local-fonts": false,
  "local-network": false,
  "local-network-access": false,
  "loopback-network": false,
  media: false,
  mediaKeySystem: false,
  midi: false,
  midiSysex: false,
  nfc: false,
  notifications: false,
  openExternal: false,
  "payment-handler": false,
  "periodic-background-sync": false,
  pointerLock: false,
  "screen-wake-lock": false,
  sensors: false,
  serial: false,
  "smart-card": false,
  "speaker-selection": false,
  "storage-access": false,
  "system-wake-lock": false,
  "top-level-storage-access": false,
  usb: false,
  vr: false,
  "web-app-installation": false,
  "web-printing": false,
  "window-management": false,
  unknown: false,
};

/** Whether a page of this origin may have a permission. A name the policy does not have (a later Electron's) is refused. */
export function permissionGranted(permission: string, origin: string): boolean {
  return isOurOrigin(origin) && Object.hasOwn(POLICY, permission) && POLICY[permission as ElectronPermission];
}

/** Every permission there is, for tests. */
export const PERMISSIONS = Object.keys(POLICY) as readonly ElectronPermission[];

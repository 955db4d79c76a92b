import type { ContentsPort, SessionPort } from "./desktop-ports.ts";
import { mayNavigate, mayRequest, originOf } from "./origin.ts";
import { permissionGranted } from "./permissions.ts";

/** Command-line switches that keep the browser from talking to anybody. */
export const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ["disable-background-networking"],
  ["disable-component-update"],
  ["no-pings"],
  ["host-resolver-rules", "MAP * ~NOTFOUND"],
];

/** Chromium's word for "do not trust this certificate". */
const CERTIFICATE_REFUSED = -2;

/** Refuses everything the page does not need: permissions, devices, downloads, certificates, requests to anywhere else. */
export async function hardenSession(session: SessionPort, devTools: boolean): Promise<void> {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    callback(permissionGranted(permission, originOf(details.requestingUrl)));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => permissionGranted(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }));
  session.setUSBProtectedClassesHandler(() => []);
  session.setCertificateVerifyProc((_request, callback) => callback(CERTIFICATE_REFUSED));
  session.setSpellCheckerEnabled(false); // its dictionaries are fetched from a server
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !mayRequest(details.url) && !(devTools && details.url.startsWith("devtools://")) }),
  );
  session.on("will-download", refuse);
  session.on("select-hid-device", refuse);
  session.on("select-serial-port", refuse);
  session.on("select-usb-device", refuse);
  await session.setProxy({ mode: "direct" });
}

/** Keeps a page where it is: no new windows, no leaving, no pages inside pages. */
export function hardenContents(contents: ContentsPort): void {
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  const refuseElsewhere = (event: Electron.Event<{ url: string }>): void => {
    if (!mayNavigate(event.url)) event.preventDefault();
  };
  contents.on("will-navigate", refuseElsewhere);
  contents.on("will-frame-navigate", refuseElsewhere);
  contents.on("will-redirect", refuse);
  contents.on("will-attach-webview", refuse);
}

function refuse(event: Electron.Event): void {
  event.preventDefault();
}

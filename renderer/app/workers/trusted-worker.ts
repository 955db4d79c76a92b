interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}

declare global {
  interface Window {
    readonly trustedTypes?: {
      createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy;
    };
  }
}

/** Admits the app's own worker files and nothing else. */
function ownWorkerOnly(url: string): string {
  const { origin, pathname } = new URL(url, location.href);
  if (origin !== location.origin || !/\.worker[^/]*$/.test(pathname)) throw new TypeError("not a worker of this app");
  return url;
}

const policy: ScriptUrlPolicy = window.trustedTypes?.createPolicy("regulars", { createScriptURL: ownWorkerOnly }) ?? {
  createScriptURL: ownWorkerOnly,
};

/** Starts one of the app's workers under the policy that Trusted Types asks for. */
export function startWorker(url: string, name: string): Worker {
  return new Worker(policy.createScriptURL(url), { type: "module", name });
}

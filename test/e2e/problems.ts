import type { BrowserContext } from "@playwright/test";

/** What must never happen on a page of ours, collected while a test runs. */
export class Problems {
  readonly found: string[] = [];

  /** Watches every page of a context from before its first line runs. */
  async watch(context: BrowserContext, origin: string): Promise<void> {
    context.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(`${origin}/`) && !url.startsWith("blob:") && !url.startsWith("data:")) {
        this.found.push(`request to elsewhere: ${url}`);
      }
    });
    context.on("response", (response) => {
      if (response.status() >= 400) this.found.push(`answer ${response.status()}: ${response.url()}`);
    });
    context.on("console", (message) => {
      if (message.type() === "error") this.found.push(`console: ${message.text()}`);
    });
    context.on("weberror", (error) => this.found.push(`uncaught: ${error.error().stack ?? error.error().message}`));
    await context.exposeBinding("reportPolicyViolation", (_source, violation: string) => {
      this.found.push(`content security policy: ${violation}`);
    });
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        const report = (globalThis as { reportPolicyViolation?: (violation: string) => void }).reportPolicyViolation;
        report?.(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
      });
    });
  }
}

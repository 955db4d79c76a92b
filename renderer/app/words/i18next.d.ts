import "i18next";
import type { english } from "./resources.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "words";
    resources: { words: typeof english };
    returnNull: false;
  }
}

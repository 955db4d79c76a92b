import { NavLink } from "react-router";
import "./tabs.css";

export interface Tab {
  readonly path: string;
  readonly title: string;
}

/** From one screen of several that belong together to the others. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav className="rg-tabs" aria-label={label}>
      {tabs.map(({ path, title }) => (
        <NavLink key={path} to={path} end>
          {title}
        </NavLink>
      ))}
    </nav>
  );
}

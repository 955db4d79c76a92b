import { Tooltip } from "antd";
import { NavLink } from "react-router";
import { useMedia } from "../preferences.tsx";
import { useT } from "../words/words.ts";
import { SCREENS } from "./screens.tsx";

/** The rail on the left: the screens in the order of the loop. In a narrow window icons alone, with their names as hints. */
export function Rail() {
  const t = useT();
  const narrow = useMedia("(max-width: 1100px)");
  return (
    <nav className="rg-rail" aria-label={t("frame.nav")}>
      {SCREENS.map(({ id, path, icon }) => (
        <Tooltip key={id} title={narrow ? t(`frame.screens.${id}`) : ""} placement="right">
          <NavLink to={path} end={path === "/"} className={`rg-rail-item rg-rail-${id}`}>
            <span aria-hidden>{icon}</span>
            <span className={narrow ? "rg-hidden" : ""}>{t(`frame.screens.${id}`)}</span>
          </NavLink>
        </Tooltip>
      ))}
    </nav>
  );
}

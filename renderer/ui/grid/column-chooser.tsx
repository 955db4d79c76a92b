import { Button, Checkbox, Popover } from "antd";
import { useT } from "../../app/words/words.ts";
import type { GridChoice } from "./grid-types.ts";

/** The button that opens the choice of columns; columns stand in the order of the list of all. */
export function ColumnChooser({ choice }: { readonly choice: GridChoice }) {
  const t = useT();
  const groups = [...new Set(choice.all.map(({ group }) => group ?? ""))];
  const toggle = (id: string, shown: boolean): void => {
    const kept = choice.chosen.filter((one) => one !== id);
    if (!shown) {
      if (kept.length > 0) choice.choose(kept);
    } else choice.choose([...kept, id]);
  };
  const list = (
    <div className="rg-grid-chooser">
      {groups.map((group) => (
        <fieldset key={group}>
          <legend>{group}</legend>
          {choice.all
            .filter((column) => (column.group ?? "") === group)
            .map(({ id, title }) => (
              <Checkbox
                key={id}
                checked={choice.chosen.includes(id)}
                onChange={(event) => toggle(id, event.target.checked)}
              >
                {title}
              </Checkbox>
            ))}
        </fieldset>
      ))}
      <Button size="small" onClick={() => choice.reset()}>
        {t("ui.grid.columnsReset")}
      </Button>
    </div>
  );
  return (
    <Popover trigger={["click"]} placement="bottomRight" content={list} destroyOnHidden>
      <Button size="small">{t("ui.grid.columns")}</Button>
    </Popover>
  );
}

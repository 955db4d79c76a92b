import type { ReactNode } from "react";
import type { MixChannelRow, MixTyped, MixTypedChannel } from "../../../core/engine/mix-answers.ts";
import type { Channel } from "../../../core/model/fields.ts";
import { UNKNOWN, useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { CountInput, MoneyInput, ShareInput } from "../../ui/amount-input.tsx";

interface Props {
  readonly rows: readonly MixChannelRow[];
  readonly typed: MixTyped["channels"];
  readonly onChange: (channel: Channel, changes: MixTypedChannel) => void;
}

/** Shares below it would read as none. */
const LEAST_SHOWN = 0.001;

const COLUMNS = ["piece", "fixed", "capacity", "response", "factor"] as const;

/** What each channel is taken to cost and to bring, where that is from; each number can be typed over. */
export function SpendChannels({ rows, typed, onChange }: Props) {
  const t = useT();
  const reached = rows.filter(({ people }) => people > 0);
  if (reached.length === 0) return null;
  return (
    <div className="plan-scroll" role="region" aria-label={t("campaignPlan.mix.channels")} tabIndex={0}>
      <table className="plan-table spend-table">
        <caption>
          {t("campaignPlan.mix.channels")}
          <div>{t("campaignPlan.mix.channelsHelp")}</div>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("campaignPlan.mix.channel")}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`campaignPlan.mix.${column}`)}
              </th>
            ))}
            <th scope="col" className="rg-number">
              {t("campaignPlan.mix.breakEven")}
            </th>
          </tr>
        </thead>
        <tbody>
          {reached.map((row) => (
            <ChannelRow
              key={row.channel}
              row={row}
              typed={typed[row.channel] ?? {}}
              onChange={(changes) => onChange(row.channel, changes)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: MixChannelRow;
  readonly typed: MixTypedChannel;
  readonly onChange: (changes: MixTypedChannel) => void;
}

function ChannelRow({ row, typed, onChange }: RowProps) {
  const t = useT();
  const format = useFormat();
  const name = t(`terms.channels.${row.channel}`);
  const label = (column: (typeof COLUMNS)[number]): string => `${name}: ${t(`campaignPlan.mix.${column}`)}`;
  const rate = (share: number): string =>
    share > 0 && share < LEAST_SHOWN ? `< ${format.share(LEAST_SHOWN)}` : format.share(share);
  const plain = (share: number): string => format.number(share * 100);
  return (
    <tr>
      <th scope="row">
        {name}
        <Source>
          {t("campaignPlan.mix.people")} {format.inUnit(row.people, "people")}
        </Source>
        <Source>{t(`campaignPlan.mix.traits.${row.channel}`)}</Source>
      </th>
      <td>
        <MoneyInput
          label={label("piece")}
          value={typed.piece ?? null}
          {...placeholder(row.piece, format.quantity)}
          onChange={(piece) => onChange({ piece })}
        />
        <Source>
          {row.pieceFrom === null ? t("campaignPlan.mix.notKnown") : t(`campaignPlan.mix.from.${row.pieceFrom}`)}
        </Source>
      </td>
      <td>
        <MoneyInput
          label={label("fixed")}
          value={typed.fixed ?? null}
          {...placeholder(row.fixed, format.quantity)}
          onChange={(fixed) => onChange({ fixed })}
        />
      </td>
      <td>
        <CountInput
          label={label("capacity")}
          value={typed.capacity ?? null}
          placeholder={row.capacity === null ? t("campaignPlan.mix.noLimit") : format.number(row.capacity)}
          onChange={(capacity) => onChange({ capacity })}
        />
      </td>
      <td>
        <ShareInput
          label={label("response")}
          value={typed.response ?? null}
          {...placeholder(row.response, plain)}
          onChange={(response) => onChange({ response })}
        />
        <Source>
          {row.responseFrom === null
            ? t("campaignPlan.mix.notKnown")
            : t(`campaignPlan.mix.from.${row.responseFrom}`, { people: format.number(row.contacted) })}
        </Source>
      </td>
      <td>
        <CountInput
          label={label("factor")}
          value={typed.factor === null || typed.factor === undefined ? null : Math.round(typed.factor * 100)}
          placeholder={format.number(Math.round(row.factor * 100))}
          max={1000}
          onChange={(orders) => onChange({ factor: orders === null ? null : orders / 100 })}
        />
        <Source>{t(`campaignPlan.mix.from.${row.factorFrom}`, { people: format.number(row.held) })}</Source>
      </td>
      <td className="rg-number">{row.breakEven === null ? UNKNOWN : rate(row.breakEven)}</td>
    </tr>
  );
}

/** Where a number is from, below it. */
function Source({ children }: { readonly children: ReactNode }) {
  return <div className="rg-quiet spend-source">{children}</div>;
}

function placeholder(value: number | null, write: (value: number) => string): { readonly placeholder?: string } {
  return value === null ? {} : { placeholder: write(value) };
}

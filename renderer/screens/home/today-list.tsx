import { Link } from "react-router";
import type { CampaignRow } from "../../../core/engine/campaign-answers.ts";
import type { HomeAnswer } from "../../../core/engine/home-answer.ts";
import type { Figure } from "../../../core/model/figure.ts";
import { useView } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { peoplePath } from "../../ui/people-link.ts";
import { WhyButton } from "../../ui/figure-view.tsx";

interface Task {
  readonly id: string;
  readonly text: string;
  /** The people it is about; null where the door leads elsewhere. */
  readonly people: Figure | null;
  /** Where it leads, and the words on the door. */
  readonly door: { readonly to: string; readonly words: string } | null;
  readonly weight: "first" | "plain";
}

/** What is worth doing today, most pressing first; each leads to its people. */
export function TodayList({ answer }: { readonly answer: HomeAnswer }) {
  const t = useT();
  // Nobody's rhythm is known: nothing can be said of it.
  const nothing = answer.due.value === null ? t("home.nothingYet") : t("home.nothing");
  const tasks = [...useFollowUpTasks(), ...useWaveTasks(), ...useTasks(answer), ...useRepairTasks()];
  return (
    <section className="rg-today" aria-labelledby="today">
      <h2 id="today">{tasks.length === 0 ? nothing : t("home.today", { count: tasks.length })}</h2>
      <ul>
        {tasks.map(({ id, text, people, door, weight }) => (
          <li key={id} className={`rg-today-${weight}`}>
            <span>{text}</span>
            {people !== null && <WhyButton figure={people} />}
            {door !== null && (
              <Link to={door.to} aria-label={`${text} ${door.words}`}>
                {door.words}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Calls whose day has come, and replies nobody has taken up. */
function useFollowUpTasks(): Task[] {
  const t = useT();
  const { number } = useFormat();
  const { answer } = useView("followUps", { campaign: null, state: "due", offset: 0, limit: 1 });
  if (answer === null) return [];
  const { counts, waiting } = answer;
  const tasks: Task[] = [];
  const add = (id: string, text: string, words: string): void => {
    tasks.push({ id, text, people: null, door: { to: "/follow-ups", words }, weight: "first" });
  };
  if (counts.due > 0) {
    const words = { count: counts.due, n: number(counts.due), late: number(counts.overdue) };
    const text = counts.overdue > 0 ? t("home.followUpsLate", words) : t("home.followUps", words);
    add("followUps", text, t("home.startCalling"));
  }
  if (waiting > 0) add("waiting", t("home.waiting", { count: waiting, n: number(waiting) }), t("home.takeUp"));
  return tasks;
}

/** Waves whose day has come and that no file was written for. */
function useWaveTasks(): Task[] {
  const t = useT();
  const { day } = useFormat();
  const { answer } = useView("campaigns", {});
  const isDue = ({ standing, nextWave }: CampaignRow): boolean => standing === "launched" && nextWave?.due === true;
  return (answer ?? []).filter(isDue).flatMap(({ id, name, nextWave }): Task[] => {
    if (nextWave === null) return [];
    const text = t("home.wave", { wave: nextWave.name, campaign: name, day: day(nextWave.day) });
    const door = { to: `/campaigns/${encodeURIComponent(id)}/lists`, words: t("home.openWave") };
    return [{ id: `wave ${id}`, text, people: null, door, weight: "first" }];
  });
}

/** Values that cannot be or are odd. */
function useRepairTasks(): Task[] {
  const t = useT();
  const { number } = useFormat();
  const { answer } = useView("health", {});
  const count = answer?.toRepair ?? 0;
  if (count === 0) return [];
  const door = { to: "/data/clean", words: t("home.clean") };
  return [{ id: "repair", text: t("home.toRepair", { count, n: number(count) }), people: null, door, weight: "plain" }];
}

function useTasks({ goingQuiet, due, birthdays, repair }: HomeAnswer): Task[] {
  const t = useT();
  const format = useFormat();
  const tasks: Task[] = [];
  const add = (id: string, text: string, people: Figure, weight: Task["weight"] = "plain"): void => {
    const door = people.behind === null ? null : { to: peoplePath(people.behind), words: t("home.see") };
    tasks.push({ id, text, people, door, weight });
  };
  const quiet = goingQuiet.people.value ?? 0;
  if (quiet > 0) {
    const words = { count: quiet, n: format.number(quiet), money: format.figureValue(goingQuiet.money) };
    add("quiet", t("home.quiet", words), goingQuiet.people, "first");
  }
  if ((due.value ?? 0) > 0) {
    const words = { count: due.value ?? 0, n: format.figureValue(due) };
    add("due", t("home.due", words), due);
  }
  if ((birthdays.value ?? 0) > 0) {
    const words = { count: birthdays.value ?? 0, n: format.figureValue(birthdays) };
    add("birthdays", t("home.birthdays", words), birthdays);
  }
  for (const { what, people } of repair) {
    const count = people.value ?? 0;
    if (count === 0) continue;
    add(what, t(`home.repair.${what}`, { count, n: format.number(count) }), people);
  }
  return tasks;
}

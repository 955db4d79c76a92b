import { Link } from "react-router";
import type { HomeAnswer } from "../../../core/engine/home-answer.ts";
import type { Figure } from "../../../core/model/figure.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { peoplePath } from "../../ui/people-link.ts";
import { WhyButton } from "../../ui/figure-view.tsx";

interface Task {
  readonly id: string;
  readonly text: string;
  readonly people: Figure;
  readonly weight: "first" | "plain";
}

/** What is worth doing today, most pressing first; each leads to its people. */
export function TodayList({ answer }: { readonly answer: HomeAnswer }) {
  const t = useT();
  const tasks = useTasks(answer);
  return (
    <section className="rg-today" aria-labelledby="today">
      <h2 id="today">{tasks.length === 0 ? t("home.nothing") : t("home.today", { count: tasks.length })}</h2>
      <ul>
        {tasks.map(({ id, text, people, weight }) => (
          <li key={id} className={`rg-today-${weight}`}>
            <span>{text}</span>
            <WhyButton figure={people} />
            {people.behind !== null && (
              <Link to={peoplePath(people.behind)} aria-label={`${text} ${t("home.see")}`}>
                {t("home.see")}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function useTasks({ goingQuiet, due, repair }: HomeAnswer): Task[] {
  const t = useT();
  const format = useFormat();
  const tasks: Task[] = [];
  const quiet = goingQuiet.people.value ?? 0;
  if (quiet > 0) {
    const words = { count: quiet, n: format.number(quiet), money: format.figureValue(goingQuiet.money) };
    tasks.push({ id: "quiet", text: t("home.quiet", words), people: goingQuiet.people, weight: "first" });
  }
  if ((due.value ?? 0) > 0) {
    const words = { count: due.value ?? 0, n: format.figureValue(due) };
    tasks.push({ id: "due", text: t("home.due", words), people: due, weight: "plain" });
  }
  for (const { what, people } of repair) {
    const count = people.value ?? 0;
    if (count === 0) continue;
    const text = t(`home.repair.${what}`, { count, n: format.number(count) });
    tasks.push({ id: what, text, people, weight: "plain" });
  }
  return tasks;
}

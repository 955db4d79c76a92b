import { LANGUAGES, test } from "./app.ts";
import { TestClock } from "./clock.ts";
import { answer, askWhy, call, goOn, judge, plan, report, sell, send, type Loop } from "./loop-acts.ts";
import { TEXTS } from "./loop-texts.ts";
import { openSampleShop } from "./screens.ts";
import { wordsIn } from "./words.ts";

for (const language of LANGUAGES) {
  test.describe(`in ${language}`, () => {
    test.use({ language, contextOptions: { reducedMotion: "reduce" } });

    test("a campaign from its plan to the plan of the next", async ({ app, browser }) => {
      test.setTimeout(300_000);
      const clock = await TestClock.of(app);
      const loop: Loop = { app, language, t: wordsIn(language), texts: TEXTS[language], clock };
      await openSampleShop(app, loop.t);

      const launched = await plan(loop);
      const sent = await send(loop, launched);
      await askWhy(loop, launched, sent);

      await clock.forward(3);
      const answered = await answer(loop, launched, sent);

      await clock.forward(5);
      await call(loop, launched, answered);

      await clock.forward(15);
      const sales = await sell(loop, launched, sent);

      await clock.forward(14);
      await judge(loop, launched, sales);
      await report(loop, launched, sent, browser);
      await goOn(loop);
    });
  });
}

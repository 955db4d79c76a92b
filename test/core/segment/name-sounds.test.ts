import { expect, it } from "vitest";
import { asSound, soundsOf } from "../../../core/segment/name-sounds.ts";

it.each([
  ["王小明", ["wangxiaoming", "wxm", "xiaoming", "xm", "ming"]],
  ["单雄信", ["shanxiongxin", "sxx", "xiongxin", "xx", "xin"]],
  ["陳嘉怡", ["chenjiayi", "cjy", "jiayi", "jy", "yi"]],
  ["吕布", ["lvbu", "lb", "bu"]],
  ["晨光Café 2", ["chenguangcafé2", "cgc2", "guangcafé2", "gc2", "café2", "c2", "2"]],
  ["Ada Lowry", []],
])("%s is found by %j", (name, sounds) => {
  expect(soundsOf(name).split("\u0003").slice(1)).toEqual(sounds);
});

it.each([
  ["wang", "王芳", true],
  ["fang", "王芳", true],
  ["wf", "王芳", true],
  ["lü", "吕布", true],
  // In the middle of a syllable nobody begins to type.
  ["ang", "王芳", false],
  ["gf", "王芳", false],
  ["w", "王芳", false],
])("what is typed as %s: whether it is %s", (word, name, isIt) => {
  const sound = asSound(word);
  expect(sound !== null && soundsOf(name).includes(sound)).toBe(isIt);
});

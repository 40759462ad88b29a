import { expect, test } from "vitest";
import {
  speakCall,
  type Speaker,
} from "../../../../renderer/screens/stand-in/speak-call";

const call = { phrases: ["認証コード", "よん", "ゼロ", "よん"], times: 3 };

/** A voice that waits to be told that a phrase is over. */
class SlowVoice implements Speaker {
  readonly said: string[] = [];
  silenced = 0;
  #done: (wasSaid: boolean) => void = () => undefined;
  say = (phrase: string, done: (wasSaid: boolean) => void) => {
    this.said.push(phrase);
    this.#done = done;
  };
  silence = () => {
    this.silenced += 1;
  };
  end(wasSaid = true) {
    this.#done(wasSaid);
  }
}

/** Lets timers that are due run. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

test("S36 R36 phrase by phrase, the whole as often as it asks for, and which one it is at", async () => {
  const voice = new SlowVoice();
  const told: (number | null)[] = [];
  speakCall(call, voice, (index) => told.push(index), 0);
  for (let count = 1; count <= 12; count += 1) {
    expect(voice.said).toHaveLength(count);
    voice.end();
    await turn();
  }
  const { phrases } = call;
  expect(voice.said).toEqual([...phrases, ...phrases, ...phrases]);
  expect(told).toEqual([0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, null]);
});

test("stopped, it says and tells nothing more, also while a phrase is under way", async () => {
  const voice = new SlowVoice();
  const told: (number | null)[] = [];
  const stop = speakCall(call, voice, (index) => told.push(index), 0);
  voice.end();
  stop(); // in the pause
  await turn();
  expect(voice.said).toEqual(["認証コード"]);
  const stopLater = speakCall(call, voice, (index) => told.push(index), 0);
  stopLater(); // in the phrase
  voice.end();
  await turn();
  expect(voice.said).toEqual(["認証コード", "認証コード"]);
  expect(voice.silenced).toBe(2);
  expect(told).toEqual([0, 0]);
});

test("a voice that fails ends the call instead of rushing through it", async () => {
  const voice = new SlowVoice();
  const told: (number | null)[] = [];
  speakCall(call, voice, (index) => told.push(index), 0);
  voice.end(false);
  await turn();
  expect(voice.said).toEqual(["認証コード"]);
  expect(told).toEqual([0, null]);
});

test("a call that says nothing is over at once", () => {
  const told: (number | null)[] = [];
  const voice = new SlowVoice();
  speakCall({ phrases: [], times: 3 }, voice, (index) => told.push(index));
  expect(voice.said).toEqual([]);
  expect(told).toEqual([null]);
});

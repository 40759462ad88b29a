import type { Effect } from "../engine";
import type { Message } from "../ports/delivery";
import { composeCode } from "./compose-code";
import { composeLink } from "./compose-link";
import { composeNotice } from "./compose-notice";
import { en } from "./en";
import { ja } from "./ja";
import { oneLine } from "./one-line";
import type { Service } from "./service";

const languages = { ja, en } as const;

/** Longer names of services are cut (UTF-16 units): they go into the subject of a mail. */
const LONGEST_NAME = 40;

/**
 * Puts an intention into the member's language. `to` is passed on as it is; every name becomes one bounded line before it
 * gets anywhere (C22).
 */
export function composeMessage(effect: Effect, given: Service): Message {
  const words = languages[effect.language];
  const service = { ...given, name: oneLine(given.name, LONGEST_NAME) };
  switch (effect.type) {
    case "deliver-code":
      return composeCode(effect, service, words);
    case "deliver-link":
      return composeLink(effect, service, words);
    case "notify":
      return composeNotice(effect, service, words);
  }
}

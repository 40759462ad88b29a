/**
 * What leaves by mail, SMS and voice, in words: an intention of the engine becomes a message that any `Delivery` can hand
 * over. Pure, so that the same effect always says the same. Every sentence is in `ja*.ts` and `en*.ts`.
 */
export { composeMessage } from "./compose-message";
export { composeTest } from "./compose-test";
export type { Service } from "./service";

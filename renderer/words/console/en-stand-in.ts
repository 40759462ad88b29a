import type { jaStandIn } from "./ja-stand-in";

/** The stand-in for the member's phone and mailbox. */
export const enStandIn: typeof jaStandIn = {
  title: {
    both: "Stand-in phone and mailbox",
    mail: "Stand-in mailbox",
    phone: "Stand-in phone",
  },
  mark: {
    both: "This device stands in for your phone and your mailbox (inside this computer only).",
    mail: "This device stands in for your mailbox (inside this computer only).",
    phone: "This device stands in for your phone (inside this computer only).",
  },
  real: "To receive real mails and calls, use “Delivery settings” in the member menu.",
  unread: "{{count}} new",
  empty: "Nothing has arrived yet.",
  messages: "Messages that arrived",
  channel: {
    email: "E-mail",
    sms: "SMS (text message)",
    voice: "Voice call",
  },
  arrived: {
    email: "A mail has arrived",
    sms: "An SMS has arrived",
    voice: "The phone is ringing",
  },
  to: "To:",
  at: "{{at, datetime(hour: numeric; minute: numeric)}}",
  openLink: "Open this URL",
  ringing: "The phone is ringing",
  answer: "Answer",
  hangUp: "Hang up",
  missed: "This call was not answered.",
  spoken: "What the call says",
  times: "Said {{count}} times.",
  listen: "Listen again",
  stop: "Stop the voice",
  noVoice:
    "This computer has no voice for this language, so here is the call as text.",
  clear: "Clear all",
};

import type { jaDelivery } from "./ja-delivery";

/** The ways that messages go. */
export const enDelivery: typeof jaDelivery = {
  lead: "How mails, SMS and voice calls really leave. This applies to every member who uses the member menu of this computer.",
  where:
    "Passwords and tokens are encrypted, kept on this computer only, and never shown again.",
  opening: "Reading the settings",
  title: {
    mail: "E-mail",
    phone: "SMS and voice calls",
  },
  now: {
    "stand-in":
      "At the moment this device receives them instead. Nothing is sent outside.",
    smtp: "At the moment they are sent by a mail server (SMTP).",
    twilio: "At the moment Twilio, or a service of the same shape, sends them.",
    webhook: "At the moment they are sent by a webhook.",
  },
  way: "How they are sent",
  ways: {
    "stand-in": "Receive them on this device (nothing is sent outside)",
    smtp: "Mail server (SMTP)",
    twilio: "Twilio, or a service of the same shape",
    webhook: "Webhook (a program of your own)",
  },
  host: "Server name",
  hostHint: "e.g. smtp.example.jp",
  port: "Port",
  security: "Encryption",
  securities: {
    tls: "TLS (from the start)",
    starttls: "STARTTLS (after connecting)",
    none: "None (not encrypted)",
  },
  noneWarning:
    "Without encryption somebody else may read the mails and the password. It works only with a mail server on this computer (localhost, 127.0.0.1, ::1).",
  user: "User name",
  userHint: "Leave it empty where the mail server asks for none.",
  password: "Password",
  from: "Sender’s e-mail address",
  accountSid: "Account SID",
  accountSidHint: "34 characters that begin with AC",
  authToken: "Auth token",
  fromNumber: "Number to send from",
  fromNumberHint: "With the country’s number first, e.g. +815012345678",
  baseUrl: "URL of the API (optional)",
  baseUrlHint:
    "Only for another region of Twilio, or a service on this computer (http://127.0.0.1:port).",
  url: "URL of the webhook",
  urlHint:
    "It begins with https://. For a program on this computer, http://127.0.0.1 works as well.",
  token: "Token (optional)",
  kept: "Leave it empty to keep the one that is saved.",
  problem: {
    empty: "Please fill this in.",
    "not-a-port": "Please enter a number from 1 to 65535.",
  },
  save: "Save the settings",
  saved: "The settings are saved.",
  check: "Please check the following.",
  checks: {
    smtp: {
      secret:
        "When server name, port or user name change, the password is needed again.",
      signIn: "User name and password are either both given or both empty.",
      none: "“None” works only with a mail server on this computer.",
      from: "The sender is an e-mail address and nothing else.",
    },
    twilio: {
      secret:
        "When the account SID or the URL of the API change, the auth token is needed again.",
      sid: "The account SID is AC and 32 letters and digits.",
      from: "The number to send from begins with + and the country’s number.",
      baseUrl:
        "The URL of the API is one of twilio.com, or of this computer (127.0.0.1).",
    },
    webhook: {
      https:
        "The URL begins with https://. http:// works only on this computer.",
      bare: "The URL holds no user name, no password and no part after #.",
      token: "The token is ASCII letters, digits and signs without spaces.",
    },
  },
  test: {
    title: "Send a test",
    lead: "Sends one test message by the settings that are saved.",
    to: {
      mail: "E-mail address to send it to",
      phone: "Phone number to send it to",
    },
    toHint: {
      mail: "e.g. hanako@example.jp",
      phone: "e.g. 090-1234-5678",
    },
    send: {
      email: "Send a test mail",
      sms: "Send a test SMS",
      voice: "Make a test call",
    },
    accepted: {
      email: "The receiving server accepted the mail.",
      sms: "The provider accepted the SMS.",
      voice: "The provider accepted the call.",
    },
    standIn: "It arrived in the stand-in phone and mailbox.",
    refused: "It could not be sent",
    answer: {
      "invalid-number":
        "The answer: there is no such number or address. Please check whom you send it to.",
      "not-reachable":
        "The answer: it cannot be received there. The mailbox may be full, or the number takes no SMS.",
      "opted-out": "The answer: its owner refuses such messages.",
      "rate-limited":
        "The answer: the limit for sending is reached. Wait a little and try again.",
      "country-refused":
        "The answer: sending to this country is not allowed. Please check your settings with the provider.",
      misconfigured:
        "The answer: sending by these settings was not allowed. Please check user name, password, token, sender and certificate.",
      temporary:
        "Nobody is there, or nothing is taken at the moment. Please check server name and port, and try again.",
      timeout:
        "There is no answer. Please check server name, port and encryption.",
      expired: "It could not be sent in time. Please try again.",
    },
  },
};

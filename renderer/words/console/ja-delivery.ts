import type { DeliveryProblem } from "../../../shared/model/delivery";

/** The ways that messages go. */
export const jaDelivery = {
  lead: "メール、SMS、音声電話を、実際に送信するための設定です。このコンピューターの会員メニューを使う、すべての会員に適用されます。",
  where:
    "パスワードやトークンは暗号化してこのコンピューターだけに保存し、画面には二度と表示しません。",
  opening: "設定を読み込んでいます",
  title: {
    mail: "メール",
    phone: "SMSと音声電話",
  },
  now: {
    "stand-in":
      "現在は、この端末が代わりに受け取っています。外部には送信していません。",
    smtp: "現在は、メールサーバー(SMTP)で送信しています。",
    twilio: "現在は、Twilioまたは同じ形式のサービスで送信しています。",
    webhook: "現在は、Webhookで送信しています。",
  },
  way: "送信方法",
  ways: {
    "stand-in": "この端末で受け取る(外部に送信しない)",
    smtp: "メールサーバー(SMTP)",
    twilio: "Twilio、または同じ形式のサービス",
    webhook: "Webhook(自社のプログラム)",
  },
  host: "サーバー名",
  hostHint: "例: smtp.example.jp",
  port: "ポート番号",
  security: "暗号化",
  securities: {
    tls: "TLS(最初から暗号化)",
    starttls: "STARTTLS(接続してから暗号化)",
    none: "なし(暗号化しない)",
  },
  noneWarning:
    "暗号化しないと、メールの内容やパスワードを第三者に読まれるおそれがあります。このコンピューターの中のメールサーバー(localhost、127.0.0.1、::1)だけで使えます。",
  user: "ユーザー名",
  userHint: "認証が不要なメールサーバーでは、空欄にしてください。",
  password: "パスワード",
  from: "差出人のメールアドレス",
  accountSid: "アカウントSID",
  accountSidHint: "ACで始まる34文字",
  authToken: "認証トークン",
  fromNumber: "発信元の電話番号",
  fromNumberHint: "国番号から入力してください。例: +815012345678",
  baseUrl: "APIのURL(省略可)",
  baseUrlHint:
    "Twilioの別のリージョンや、このコンピューターの中のサービス(http://127.0.0.1:ポート番号)を使う場合だけ入力してください。",
  url: "WebhookのURL",
  urlHint:
    "https:// で始まるURL。このコンピューターの中のプログラムは http://127.0.0.1 でも使えます。",
  token: "トークン(省略可)",
  kept: "空欄のままにすると、保存されているものを引き続き使います。",
  problem: {
    empty: "入力してください。",
    "not-a-port": "1から65535までの数字を入力してください。",
  },
  save: "設定を保存する",
  saved: "設定を保存しました。",
  check: "次の点をご確認ください。",
  checks: {
    smtp: {
      secret:
        "サーバー名、ポート番号、ユーザー名を変えた場合は、パスワードの入力が必要です。",
      signIn: "ユーザー名とパスワードは、両方入力するか、両方空欄にします。",
      none: "暗号化「なし」は、このコンピューターの中のメールサーバーだけで使えます。",
      from: "差出人は、メールアドレスだけを入力します。",
    },
    twilio: {
      secret:
        "アカウントSIDかAPIのURLを変えた場合は、認証トークンの入力が必要です。",
      sid: "アカウントSIDは、ACと32文字の英数字です。",
      from: "発信元の電話番号は、+と国番号から入力します。",
      baseUrl:
        "APIのURLは、twilio.comのものか、このコンピューターの中(127.0.0.1)のものだけです。",
    },
    webhook: {
      https:
        "URLは https:// で始まります。http:// は、このコンピューターの中だけで使えます。",
      bare: "URLに、ユーザー名、パスワード、#以降を含めることはできません。",
      token: "トークンは、スペースのない半角英数字と記号です。",
    },
  },
  test: {
    title: "送信テスト",
    lead: "保存されている設定で、テストのメッセージを1通だけ送信します。",
    to: {
      mail: "宛先のメールアドレス",
      phone: "宛先の電話番号",
    },
    toHint: {
      mail: "例: hanako@example.jp",
      phone: "例: 090-1234-5678",
    },
    send: {
      email: "テストのメールを送る",
      sms: "テストのSMSを送る",
      voice: "テストの電話をかける",
    },
    accepted: {
      email: "送信先のサーバーが、メールを受け付けました。",
      sms: "送信サービスが、SMSを受け付けました。",
      voice: "送信サービスが、電話を受け付けました。",
    },
    standIn: "この端末の代わりの電話とメールに届きました。",
    refused: "送信できませんでした",
    answer: {
      "invalid-number":
        "送信先の応答: この番号またはアドレスは存在しません。宛先をご確認ください。",
      "not-reachable":
        "送信先の応答: この宛先では受け取れません。メールボックスがいっぱい、SMSを受け取れない番号などの場合があります。",
      "opted-out": "送信先の応答: この宛先は受信を拒否しています。",
      "rate-limited":
        "送信先の応答: 送信数の上限に達しています。しばらく待って、もう一度お試しください。",
      "country-refused":
        "送信先の応答: この国への送信は許可されていません。送信サービスの設定をご確認ください。",
      misconfigured:
        "送信先の応答: この設定での送信は認められませんでした。ユーザー名、パスワード、トークン、差出人、証明書をご確認ください。",
      temporary:
        "送信先に接続できないか、一時的に受け付けていません。サーバー名とポート番号を確認し、もう一度お試しください。",
      timeout:
        "送信先の応答がありません。サーバー名とポート番号、暗号化の設定をご確認ください。",
      expired: "時間内に送信できませんでした。もう一度お試しください。",
    } satisfies Record<DeliveryProblem, string>,
  },
};

import { jaLinks } from "./ja-links";
import { jaIfNotYou, jaNotices } from "./ja-notices";
import type { Words } from "./words";

/** Everything that leaves in Japanese, in the manual's terms. */
export const ja: Words = {
  sms: ({ name, code, minutes }) =>
    `【${name}】認証コードは${code}です。発行から${minutes}分間有効です。誰にも教えないでください。`,
  call: {
    opening: (name) => `${name}です。認証コードをお知らせします。`,
    // In kana, and of the two readings of 4, 7, 9 and 0 the one that cannot be misheard.
    digits: [
      "ゼロ",
      "いち",
      "に",
      "さん",
      "よん",
      "ご",
      "ろく",
      "なな",
      "はち",
      "きゅう",
    ],
    closing: (minutes) =>
      `この認証コードの有効期限は、発行から${minutes}分間です。誰にも教えないでください。`,
  },
  test: {
    title: "送信テスト",
    text: (name) =>
      `【${name}】これは送信のテストです。届いていれば、設定は正しく行われています。`,
  },
  punctuation: { colon: "：", bullet: "・" },
  subject: (name, title) => `【${name}】${title}`,
  greeting: (name) => `${name}をご利用いただき、ありがとうございます。`,
  contact: "お問い合わせ",
  automatic:
    "このメールは自動で送信しています。ご返信いただいてもお答えできませんので、ご了承ください。",
  time: ({ year, month, day, hour, minute }) =>
    `${year}年${month}月${day}日 ${hour}:${minute}(日本時間)`,
  count: (codes) => `${codes}個`,
  labels: {
    at: "日時",
    method: "認証方法",
    device: "端末",
    ip: "IPアドレス",
    subject: "対象",
    codesLeft: "未使用のバックアップコード",
  },
  methods: {
    totp: "認証アプリ(TOTP)",
    email: "メール",
    sms: "SMS(テキストメッセージ)",
    voice: "音声電話",
    backup: "バックアップコード",
  },
  withoutCode: "パスワード(信頼済みの端末のため、2段階認証は省略)",
  links: jaLinks,
  notices: jaNotices,
  ifNotYou: jaIfNotYou,
};

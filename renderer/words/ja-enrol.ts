import type { CaptureProblem } from "../../shared/contract/enrol";
import type { OtherKind } from "../../shared/model/found-view";
import type {
  OtpauthField,
  OtpauthProblem,
} from "../../shared/model/otpauth-refusal";

/** The words for adding entries, in Japanese. */
export const jaEnrol = {
  scanTitle: "画面をスキャン",
  pasteTitle: "URI を貼り付けて追加",
  typedTitle: "手入力で追加",
  scanning: "すべての画面から QR コードを探しています…",
  resultCount_one: "{{count}} 件見つかりました。",
  resultCount_other: "{{count}} 件見つかりました。",
  nothingTitle: "QR コードが見つかりませんでした",
  nothingLead_one: "画面 {{count}} 台を確認しました。次の点をお試しください。",
  nothingLead_other:
    "画面 {{count}} 台を確認しました。次の点をお試しください。",
  tipFront:
    "QR コードのウィンドウを手前に出し、全体が見えるようにしてください。",
  tipBigger: "ブラウザーの表示を拡大して、QR コードを大きくしてください。",
  tipOther:
    "それでも見つからない場合は、サイトの「設定キー」などの文字列を使って手入力で追加できます。",
  rescan: "もう一度スキャン",
  usePaste: "URI を貼り付ける",
  useTyped: "手入力で追加",
  add: "追加",
  addAll_one: "{{count}} 件を追加",
  addAll_other: "{{count}} 件をすべて追加",
  addName: "{{name}} を追加",
  added: "追加済み",
  known: "登録済み",
  knownHint: "同じ内容がすでに登録されています。",
  weak: "サイトが発行した秘密の鍵が短く、推測に弱い可能性があります。動作には問題ありません。",
  addedOne: "「{{name}}」を追加しました。",
  addedMany_one: "{{count}} 件を追加しました。",
  addedMany_other: "{{count}} 件を追加しました。",
  totp: "{{seconds}} 秒ごとに切り替わる {{digits}} 桁のコード",
  hotp: "使うたびに変わる {{digits}} 桁のコード(次のカウンター {{counter}})",
  refusedTitle: "2段階認証の情報ですが、登録できません",
  refusedReason: "{{field}}: {{problem}}",
  pasteLabel: "otpauth:// で始まる URI",
  pasteHint: "複数ある場合は 1 行に 1 つずつ貼り付けてください。",
  pasteSubmit: "読み取る",
  pasteNothing:
    "URI を読み取れませんでした。otpauth:// で始まる文字列を貼り付けてください。",
  issuerHint: "例: Example ホスティング",
  accountHint: "例: taro@example.jp",
  secretHint: "サイトに「設定キー」「シークレット」などと表示される文字列",
  showSecret: "秘密の鍵を表示",
  typeLabel: "方式",
  typeTotp: "時刻で切り替わる",
  typeHotp: "使うたびに変わる",
  advanced: "詳細設定",
  advancedHint: "サイトに指定がある場合だけ変更してください。",
  typedSubmit: "内容を確認",
  typedCheck: "この内容で追加しますか?",
  edit: "入力に戻る",
  openSettings: "画面収録の設定を開く",
  problemTitle: "画面を読み取れませんでした",
  capture: {
    permission:
      "画面の読み取りが OS で許可されていません。「プライバシーとセキュリティ」の「画面収録」で Nidan を許可し、Nidan を起動し直してください。",
    "no-display": "読み取れる画面がありません。画面の接続をご確認ください。",
    cancelled:
      "画面の共有がキャンセルされました。もう一度スキャンし、表示される確認画面で QR コードのある画面を選んでください。",
    failed:
      "OS から画面の画像を受け取れませんでした。もう一度お試しいただくか、ほかの方法で追加してください。",
  } satisfies Record<CaptureProblem, string>,
  other: {
    "web-link": "ウェブサイトへのリンク",
    wifi: "Wi-Fi の接続情報",
    "google-migration": "Google 認証システムの書き出しデータ",
    text: "テキスト",
  } satisfies Record<OtherKind, string>,
  otherHint: {
    "web-link":
      "2段階認証の登録用ではないため、追加しません。リンクは開いていません。",
    wifi: "2段階認証の登録用ではないため、追加しません。",
    "google-migration":
      "この形式の読み込みには、まだ対応していません。サイトの QR コードから登録してください。",
    text: "2段階認証の登録用ではないため、追加しません。",
  } satisfies Record<OtherKind, string>,
  field: {
    uri: "URI",
    type: "方式",
    secret: "秘密の鍵",
    issuer: "サービス名",
    account: "アカウント名",
    algorithm: "アルゴリズム",
    digits: "桁数",
    period: "切り替え間隔(秒)",
    counter: "カウンター",
  } satisfies Record<OtpauthField, string>,
  problem: {
    missing: "入力されていません。",
    malformed: "形式が正しくありません。",
    "too-short": "短すぎるため、安全に使えません。",
    "too-long": "長すぎます。",
    "out-of-range": "使用できる範囲を超えています。",
    "not-supported": "対応していない値です。",
    "unsafe-characters": "表示を偽装できる文字(制御文字など)が含まれています。",
  } satisfies Record<OtpauthProblem, string>,
};

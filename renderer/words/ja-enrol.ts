import type { CaptureProblem } from "../../shared/contract/enrol";
import type { OtherKind } from "../../shared/model/found-view";
import type {
  OtpauthField,
  OtpauthProblem,
} from "../../shared/model/otpauth-refusal";

/** The words for adding entries, in Japanese. */
export const jaEnrol = {
  scanTitle: "画面をスキャン",
  filesTitle: "画像ファイルから追加",
  cameraTitle: "カメラで読み取る",
  linkTitle: "リンクから追加",
  linkLead:
    "開いたリンクの内容です。サイトから開いたものかどうかを確かめてから追加してください。",
  waits: {
    closed:
      "リンクを受け取りました。登録内容を開けるようになると、表示します。",
    link: "リンクを受け取りました。開いている画面を閉じると、内容を表示します。",
    dropped:
      "ファイルを受け取りました。開いている画面を閉じると、読み取りを始めます。",
  },
  pasteTitle: "URI を貼り付けて追加",
  typedTitle: "手入力で追加",
  scanning: "すべての画面から QR コードを探しています…",
  scanningAsked:
    "システムの確認画面が出たら、QR コードのある画面全体を選び、共有してください。",
  resultCount_one: "{{count}} 件見つかりました。",
  resultCount_other: "{{count}} 件見つかりました。",
  nothingTitle: "QR コードが見つかりませんでした",
  nothingLead_one: "画面 {{count}} 台を確認しました。次の点をお試しください。",
  nothingLead_other:
    "画面 {{count}} 台を確認しました。次の点をお試しください。",
  unread:
    "画面 {{displays}} を最後まで読み取れませんでした。もう一度スキャンするか、QR コードを別の画面に移してください。",
  tipFront:
    "QR コードのウィンドウを手前に出し、全体が見えるようにしてください。",
  tipBigger: "ブラウザーの表示を拡大して、QR コードを大きくしてください。",
  tipBlack:
    "画面の撮影を禁止しているアプリのウィンドウは、Nidan からは見えません。そのときはカメラで QR コードを読み取ってください。",
  tipOther:
    "それでも見つからない場合は、サイトの「設定キー」などの文字列を使って手入力で追加できます。",
  rescan: "もう一度スキャン",
  chooseScreen: "画面を選び直す",
  usePaste: "URI を貼り付ける",
  useTyped: "手入力で追加",
  add: "追加",
  addAll_one: "{{count}} 件を追加",
  addAll_other: "{{count}} 件をすべて追加",
  addName: "{{name}} を追加",
  added: "追加済み",
  replacedOne_one:
    "「{{name}}」を新しい内容に置き換えました。前の内容はゴミ箱に 30 日間残ります。",
  replacedOne_other:
    "「{{name}}」を新しい内容に置き換えました。前の内容 {{count}} 件はゴミ箱に 30 日間残ります。",
  editNames: "名前を変更",
  useNames: "この名前にする",
  cancelNames: "変更をやめる",
  editName: "{{name}} の名前を変更",
  otherSecret:
    "同じサービスとアカウントが、別の秘密の鍵で登録されています。サイトで設定し直した場合は置き換えてください。前の内容はゴミ箱に 30 日間残ります。",
  replace: "置き換える",
  replaceName: "{{name}} を置き換える",
  keepBoth: "両方を残す",
  keepBothName: "{{name}} は両方を残す",
  openLink: "ブラウザーで開く",
  trayFull: "一度に表示できるのは 1,000 件までです。残りは読み取っていません。",
  place: {
    screen: "画面で見つけました",
    screenOf: "画面 {{display}}({{of}} 台中)で見つけました",
    page: "{{name}} の {{page}} ページ",
    camera: "カメラで読み取りました",
    clipboard: "クリップボードから読み取りました",
    link: "開いたリンクから読み取りました",
  },
  export: {
    title: "Google 認証システムの書き出し",
    progress:
      "Google 認証システムの書き出し: {{size}} 枚中 {{have}} 枚を読み取りました。",
    missing: "まだ読み取っていない QR コード: {{parts}} 枚目",
  },
  watch: {
    start: "見つかるまで画面を見張る",
    hint: "QR コードが表示されるまで、約 1 秒ごとに画面を確認します。画像は保存も送信もしません。",
    on: "画面を見張っています。QR コードを表示してください。",
    stop: "見張りをやめる",
    over: "10 分間見つからなかったため、見張りを終えました。",
    notHere:
      "この環境(Wayland)では、画面を確認するたびに OS が許可を求めるため、見張ることはできません。",
  },
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
  openScreenRecording: "画面収録の設定を開く",
  openDisplays: "ディスプレイの設定を開く",
  notAsked:
    "確認画面が出なかった場合は、画面を共有する仕組みがありません。「xdg-desktop-portal」と、お使いのデスクトップ用の部品(GNOME の場合は「xdg-desktop-portal-gnome」)を導入してください。",
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
    duo: "Duo Mobile の登録用コード",
    "microsoft-push": "Microsoft Authenticator の通知用コード",
    okta: "Okta Verify の登録用コード",
    text: "テキスト",
  } satisfies Record<OtherKind, string>,
  closedLink:
    "2段階認証の登録用ではないため、追加しません。行き先を隠せる書き方のため、Nidan からは開けません。",
  otherHint: {
    "web-link":
      "2段階認証の登録用ではないため、追加しません。リンクは開いていません。開く場合は、行き先をよくお確かめください。",
    wifi: "2段階認証の登録用ではないため、追加しません。",
    "google-migration":
      "書き出しデータの一部が壊れているため、読み取れません。Google 認証システムで、もう一度書き出してください。",
    duo: "Duo Mobile でしか使えないコードです。サイトで「認証アプリ(TOTP)」など、ほかの方法を選んでください。",
    "microsoft-push":
      "通知で承認する方式のコードです。Microsoft の設定画面で「別の認証アプリを使用します」を選ぶと、ここで使えるコードが表示されます。",
    okta: "Okta Verify でしか使えないコードです。Okta の設定画面で「Google Authenticator」を選ぶと、ここで使えるコードが表示されます。",
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

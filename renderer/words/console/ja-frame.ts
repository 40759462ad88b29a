import type { Recommendation } from "../../../shared/model/account-view";
import type { DeliveryProblem } from "../../../shared/model/delivery";
import type { Method } from "../../../shared/model/sign-in-method";
import type { Page } from "../../console/places";

/** What stands around every screen of the member menu. */
export const jaFrame = {
  title: "会員メニュー",
  opening: "会員メニューを開いています",
  memberId: "会員ID",
  menu: "会員メニューの項目",
  group: "会員登録情報の確認・変更",
  more: "サポート",
  pages: {
    home: "ホーム",
    "two-step": "2段階認証",
    "backup-codes": "バックアップコード",
    devices: "信頼済みの端末",
    activity: "アクティビティ",
    profile: "会員登録情報",
    guide: "ご利用ガイド",
    delivery: "送信の設定",
  } satisfies Record<Page, string>,
  signOut: "ログアウト",
  signedOut: "ログアウトしました。",
  sessionOver:
    "ログインの有効期限が切れたため、ログアウトしました。もう一度ログインしてください。",
  back: "戻る",
  cancel: "キャンセル",
  contact: "お問い合わせはこちら",
  contactLead: "解決しない場合は、サポートへお問い合わせください。",
  restart: "最初からやり直す",
  method: {
    totp: "認証アプリ(TOTP)",
    email: "メール",
    sms: "SMS(テキストメッセージ)",
    voice: "音声電話",
    backup: "バックアップコード",
  } satisfies Record<Method, string>,
  recommend: {
    "turn-on": "2段階認証の設定をお勧めします",
    "create-backup-codes": "バックアップコードの作成を強く推奨します",
    "few-backup-codes": "バックアップコードの残りが少なくなっています",
    "more-than-mail": "認証アプリの登録をお勧めします",
    "more-than-phone": "認証アプリの登録をお勧めします",
  } satisfies Record<Recommendation, string>,
  recommendLead: {
    "turn-on":
      "会員メニューへのログイン時に認証コードの入力を追加することで、第三者による不正利用を防止します。",
    "create-backup-codes":
      "2段階認証に利用する端末が使えなくなってしまった際などに、代わりに利用するコードです。",
    "few-backup-codes":
      "新しいバックアップコードを作成してください。作成すると、現在のコードは無効になります。",
    "more-than-mail":
      "メールが第三者に見られた場合に備えて、認証アプリ(TOTP)もご利用ください。",
    "more-than-phone":
      "電話番号は第三者に乗っ取られることがあります。認証アプリ(TOTP)もご利用ください。",
  } satisfies Record<Recommendation, string>,
  recommendGo: {
    "turn-on": "2段階認証を設定する",
    "create-backup-codes": "バックアップコードを作成する",
    "few-backup-codes": "新しいバックアップコードを作成する",
    "more-than-mail": "認証アプリを登録する",
    "more-than-phone": "認証アプリを登録する",
  } satisfies Record<Recommendation, string>,
  home: {
    title: "会員メニュー",
    twoStep: {
      off: "2段階認証は無効です",
      pending: "2段階認証は設定の途中です",
      on: "2段階認証は有効です",
    },
    twoStepLead: {
      off: "パスワードだけでログインできる状態です。",
      pending:
        "認証方法の認証が終わると有効になります。1時間以内に終わらない場合、設定は取り消されます。",
      on: "ログイン時に、パスワードと認証コードの両方を確認します。",
    },
    settings: "2段階認証の設定",
    continue: "認証方法選択へ進む",
    backupCodes: "バックアップコード 残り{{left}}/{{total}}",
    devices: "信頼済みの端末 {{count}}台",
    last: "最近のアクティビティ",
    all: "すべて見る",
  },
  delivery: {
    "invalid-number":
      "宛先の番号またはアドレスが見つからないため、送信できませんでした。",
    "not-reachable":
      "この宛先では受け取れません。別の方法または別の番号をお選びください。",
    "opted-out": "この宛先は受信を拒否しています。別の方法をお選びください。",
    "rate-limited":
      "送信が混み合っています。しばらく待って、もう一度お試しください。",
    "country-refused": "この国への送信には対応していません。",
    misconfigured:
      "送信の設定に問題があるため、送信できませんでした。サポートへお問い合わせください。",
    temporary: "送信先が一時的に応答しません。自動的にもう一度送信しています。",
    timeout: "送信先の応答がありません。自動的にもう一度送信しています。",
    expired: "有効期限内に送信できませんでした。もう一度受け取ってください。",
  } satisfies Record<DeliveryProblem, string>,
  notDelivered: "送信できませんでした",
};

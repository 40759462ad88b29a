import type { ServiceRefusal } from "../../shared/model/service-choice";

/** Why the account console said no, and what to do: in the manual's terms. Moments are shown as the language writes them. */
export const jaAccountErrors = {
  WRONG_CREDENTIALS:
    "会員IDまたはパスワードが正しくありません。もう一度ご確認ください。",
  PASSWORD_WAIT:
    "パスワードの誤りが続いたため、ログインを一時停止しています。{{until, datetime(hour: numeric; minute: numeric; second: numeric)}}以降に、もう一度お試しください。",
  LOCKED_OUT:
    "認証コードの誤りが続いたため、2段階認証を一時停止しています。{{until, datetime(hour: numeric; minute: numeric; second: numeric)}}以降に、もう一度お試しください。",
  CHALLENGE_OVER:
    "この認証は終了しました。お手数ですが、再度最初からお試しください。",
  WRONG_CODE: {
    wrong: "認証コードが正しくありません。最新のコードをご確認ください。",
    used: "この認証コードは使用済みです。アプリに次のコードが表示されるまでお待ちください。",
    expired:
      "この認証コードは有効期限が切れています。新しいコードを受け取ってください。",
  },
  MALFORMED_CODE:
    "認証コードの形が違います。表示どおりに、数字6桁(バックアップコードは英数字16桁)をご入力ください。",
  LINK_UNUSABLE:
    "このURLは使用できません。お手数ですが、再度最初からお試しください。",
  METHOD_UNAVAILABLE:
    "この認証方法は現在使用できません。別の方法をお選びください。",
  SENDING_LIMITED:
    "送信回数の上限に達しました。{{until, datetime(month: numeric; day: numeric; hour: numeric; minute: numeric)}}以降に、もう一度お試しください。",
  SENDING_PAUSED:
    "現在、SMSと音声電話の送信を停止しています。別の方法をお選びください。",
  NUMBER_REFUSED: {
    "not-a-number": "電話番号として正しくありません。番号をご確認ください。",
    country: "この国の電話番号には対応していません。",
    kind: "この種類の番号には送信できません。携帯電話または固定電話の番号をご入力ください。",
    "already-there": "この電話番号はすでに登録されています。",
    "too-many":
      "登録できる電話番号は5件までです。不要な番号を削除してください。",
  },
  ADDRESS_REFUSED:
    "メールアドレスとして正しくありません。アドレスをご確認ください。",
  NAME_REFUSED: {
    empty: "登録名をご入力ください。",
    "too-long": "登録名は50文字以内でご入力ください。",
    characters: "登録名に使用できない文字が含まれています。",
  },
  PASSWORD_REFUSED: {
    "too-short":
      "パスワードが短すぎます。15文字以上(2段階認証が有効な場合は8文字以上)でご入力ください。",
    "too-long": "パスワードは256文字以内でご入力ください。",
    common:
      "よく使われるパスワードのため、設定できません。別のパスワードをご入力ください。",
    predictable:
      "会員IDやサービス名などから推測しやすいパスワードのため、設定できません。別のパスワードをご入力ください。",
  },
  SETTINGS_REFUSED:
    "ブラウザ認証有効期間は、1から30までの日数でご入力ください。",
  PASSWORD_TOO_SHORT_ALONE:
    "2段階認証を使わない場合は、15文字以上のパスワードが必要です。先にパスワードを変更してください。",
  NOT_SIGNED_IN:
    "ログインの有効期限が切れました。もう一度ログインしてください。",
  REAUTHENTICATION_NEEDED:
    "この操作には、もう一度パスワードと認証コードの入力が必要です。",
  NOTHING_TO_CONFIRM:
    "確認の対象が変わったか、なくなりました。画面を開き直して、もう一度お試しください。",
  TWO_STEP_OFF: "先に2段階認証を有効にしてください。",
  TOO_MANY_DEVICES:
    "信頼済みとして登録できる端末は20台までです。不要な端末を削除してください。",
  NOT_FOUND: "対象が見つかりません。すでに削除されている可能性があります。",
  CODES_NOT_REVEALABLE:
    "パスワードが再発行されたため、現在のバックアップコードは表示できません。新しく作成してください。",
  BUSY: "ただいま混み合っています。{{retryAfterSeconds}}秒ほど待って、もう一度お試しください。",
  ROAD_REFUSED: "この設定では送信できません。入力内容をご確認ください。",
  SERVICE_REFUSED: {
    "not-an-address":
      "サービスのアドレスとして正しくありません。https:// で始まるアドレスをご確認ください。",
    "not-secure":
      "暗号化されないアドレスには接続できません。https:// で始まるアドレスをご入力ください。http:// は、このコンピューターの中だけで使えます。",
    "no-answer":
      "サービスからの応答がありません。アドレスとインターネット接続をご確認ください。接続先は変更していません。",
    "not-a-service":
      "このアドレスは、会員メニューのサービスではありません。アドレスをご確認ください。",
    certificate:
      "サービスの証明書を確認できないため、接続先を変更していません。アドレスが正しい場合は、サービスの運営者にお問い合わせください。",
  } satisfies Record<ServiceRefusal, string>,
  SERVICE_UNAVAILABLE: {
    absent: "キーチェーンが見つからないため、会員メニューを開けません。",
    locked:
      "キーチェーンがロックされているため、会員メニューを開けません。ロックを解除して、もう一度お試しください。",
    denied:
      "キーチェーンの使用が許可されなかったため、会員メニューを開けません。",
    "no-answer": "キーチェーンが応答しないため、会員メニューを開けません。",
    failed: "キーチェーンでエラーが発生したため、会員メニューを開けません。",
    damaged:
      "会員メニューのファイルが壊れています。ファイルはそのまま残しています。({{path}})",
    "newer-format":
      "会員メニューのファイルは、より新しい Nidan で保存されています。Nidan を更新してください。",
    "key-missing":
      "会員メニューのファイルを開く鍵が、OS のキーチェーンにありません。({{path}})",
    "not-readable": "会員メニューのファイルを読み取れません。({{path}})",
    unreachable:
      "サービスに接続できません。インターネット接続を確認して、もう一度お試しください。({{path}})",
    certificate:
      "サービスの証明書を確認できないため、接続しませんでした。サービスの運営者にお問い合わせください。({{path}})",
    "not-a-service":
      "サービスの応答を読み取れません。アドレスか、Nidan のバージョンが合っていない可能性があります。({{path}})",
    "out-of-order":
      "サービスで問題が発生しているため、操作を完了できません。時間をおいて、もう一度お試しください。({{path}})",
    "not-here":
      "この設定は、接続先のサービスの運営者が管理しています。({{path}})",
  },
};

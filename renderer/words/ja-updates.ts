import type {
  UpdateOffReason,
  UpdateProblem,
} from "../../shared/model/update-view";

/** The words for newer versions of Nidan, in Japanese. */
export const jaUpdates = {
  title: "更新",
  ask: "新しいバージョンを自動で確認する",
  askHint:
    "オンにすると、起動の1分後と、その後は1日に1回、配布元に確認します。確認の際に、登録内容や会員の情報は送りません。オフの間は、下のボタンを押したときだけ確認します。",
  check: "今すぐ確認",
  checking: "確認しています…",
  neverChecked: "起動してから、まだ確認していません。",
  newest:
    "お使いのバージョンは最新です。({{at, datetime(month: long; day: numeric; hour: numeric; minute: 2-digit)}} に確認)",
  available: "バージョン {{version}} があります",
  notes: "更新の内容",
  download: "ダウンロード",
  downloading: "バージョン {{version}} をダウンロードしています…",
  percent: "{{percent}}% 完了",
  ready: "バージョン {{version}} の準備ができました",
  readyHint:
    "変更をすべて保存してから Nidan を終了し、新しいバージョンで起動し直します。登録ファイルには触れません。",
  install: "終了して更新",
  failedTitle: "更新できませんでした",
  off: {
    development: "開発用のため、自動では更新しません。",
    "no-feed":
      "更新の配布元が設定されていないため、自動では更新しません。新しいバージョンは、入手元からインストールしてください。",
    "system-package":
      "OS のパッケージとしてインストールされているため、Nidan 自身では更新しません。OS のソフトウェアの更新をお使いください。",
    archive:
      "展開して使う形式のため、自動では更新しません。新しいバージョンは、入手元からダウンロードして置き換えてください。",
    portable:
      "ポータブル版のため、自動では更新しません。新しいバージョンは、入手元からダウンロードして置き換えてください。",
  } satisfies Record<UpdateOffReason, string>,
  problem: {
    unreachable:
      "配布元に接続できませんでした。ネットワークの接続を確認して、もう一度お試しください。",
    "no-answer":
      "配布元からの応答がありませんでした。時間をおいて、もう一度お試しください。",
    "too-large":
      "配布元から届いたデータが大きすぎるため、受け取りを中止しました。",
    unsigned: "配布元の案内に署名がないため、使用しませんでした。",
    "wrong-signature":
      "配布元の案内の署名が正しくないため、使用しませんでした。案内が書き換えられている可能性があります。",
    malformed: "配布元の案内を読み取れないため、使用しませんでした。",
    "other-app":
      "配布元の案内がこの Nidan 向けのものではないため、使用しませんでした。",
    older: "配布元の案内がお使いのバージョンより古いため、使用しませんでした。",
    expired:
      "配布元の案内の有効期限が切れているため、使用しませんでした。パソコンの日付が正しいかご確認のうえ、しばらくしてからもう一度お試しください。",
    damaged:
      "ダウンロードした内容が正しくないため、破棄しました。もう一度お試しください。",
    "not-installed":
      "新しいバージョンに置き換えられませんでした。Nidan を終了し、入手元からインストールしてください。",
    failed: "更新の途中で問題が発生しました。もう一度お試しください。",
  } satisfies Record<UpdateProblem, string>,
  untouched: "お使いの Nidan と登録内容は、そのままです。",
};

import type { CameraProblem } from "../screens/enrol/camera/use-camera";

/** The words for the camera, in Japanese. */
export const jaCamera = {
  live: "カメラの映像",
  hint: "QR コードをカメラに向けてください。映像は保存も送信もしません。",
  starting: "カメラを準備しています…",
  choose: "カメラ",
  numbered: "カメラ {{number}}",
  again: "もう一度試す",
  openSettings: "カメラの設定を開く",
  lightOn: "ライトをつける",
  lightOff: "ライトを消す",
  problem: {
    refused:
      "カメラの使用が許可されていません。OS の設定で Nidan にカメラの使用を許可するか、画面のスキャンや画像ファイルから追加してください。",
    missing:
      "カメラが見つかりません。カメラの接続を確認するか、画面のスキャンや画像ファイルから追加してください。",
    busy: "カメラをほかのアプリが使用しています。そのアプリを終了してもう一度試すか、画面のスキャンや画像ファイルから追加してください。",
    failed:
      "カメラを使用できませんでした。もう一度お試しいただくか、画面のスキャンや画像ファイルから追加してください。",
    paused: "ウィンドウが隠れたため、カメラを停止しました。",
  } satisfies Record<CameraProblem | "paused", string>,
};

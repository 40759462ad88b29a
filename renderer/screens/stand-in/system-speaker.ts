import type { Call, Speaker } from "./speak-call";

const SLOWLY = 0.85;

/** Why a voice is taken: it is this computer's own. One that has its text spoken elsewhere would give the code away. */
function isLocal(language: Call["language"]) {
  return ({ lang, localService }: SpeechSynthesisVoice) =>
    localService && lang.toLowerCase().startsWith(language);
}

/** The system's own voice for a language; null where it has none, which may change while the voices are still loaded. */
export function systemSpeaker(language: Call["language"]): Speaker | null {
  const voice = speechSynthesis.getVoices().find(isLocal(language));
  if (voice === undefined) return null;
  return {
    say: (phrase, done) => {
      const spoken = new SpeechSynthesisUtterance(phrase);
      spoken.voice = voice;
      spoken.lang = voice.lang;
      spoken.rate = SLOWLY;
      spoken.onend = () => {
        done(true);
      };
      spoken.onerror = () => {
        done(false);
      };
      speechSynthesis.speak(spoken);
    },
    silence: () => {
      speechSynthesis.cancel();
    },
  };
}

import { useEffect, useState } from 'react';

interface Voice {
  /** Whether this browser has a voice, and it is wanted. */
  readonly ready: boolean;
  readonly read: (text: string, language: string) => void;
  readonly stop: () => void;
}

/** The browser's own voice, which reads only when asked. */
export function useVoice(wanted: boolean): Voice {
  const speech = wanted && 'speechSynthesis' in window ? window.speechSynthesis : undefined;
  const [ready, setReady] = useState(false);
  useEffect(() => {
    if (speech === undefined) return undefined;
    const look = (): void => setReady(speech.getVoices().length > 0);
    look();
    speech.addEventListener('voiceschanged', look);
    return () => {
      speech.removeEventListener('voiceschanged', look);
      speech.cancel();
    };
  }, [speech]);
  return {
    ready: speech !== undefined && ready,
    read(text, language) {
      const words = new SpeechSynthesisUtterance(text);
      words.lang = language;
      speech?.cancel();
      speech?.speak(words);
    },
    stop: () => speech?.cancel(),
  };
}

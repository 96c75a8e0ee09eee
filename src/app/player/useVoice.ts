import { useEffect, useState } from 'react';

interface Voice {
  readonly read: (text: string, language: string) => void;
}

/** The browser's own voice, which reads only when asked, and stops when what asked for it goes; nothing where there is none. */
export function useVoice(): Voice | undefined {
  const speech = 'speechSynthesis' in window ? window.speechSynthesis : undefined;
  const [ready, setReady] = useState(() => (speech?.getVoices().length ?? 0) > 0);
  useEffect(() => {
    if (speech === undefined) return undefined;
    const look = (): void => setReady(speech.getVoices().length > 0);
    speech.addEventListener('voiceschanged', look);
    return () => {
      speech.removeEventListener('voiceschanged', look);
      speech.cancel();
    };
  }, [speech]);
  if (speech === undefined || !ready) return undefined;
  return {
    read(text, language) {
      const words = new SpeechSynthesisUtterance(text);
      words.lang = language;
      speech.cancel();
      speech.speak(words);
    },
  };
}

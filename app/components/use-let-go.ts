import { useEffect, useRef, useState } from 'react';

/** A finger's click follows its letting go. */
const clickMs = 100;

/**
 * What has come, as soon as nothing on the page is pressed. What is drawn between the two halves of a press may move
 * the button away from under it, and then the browser takes it for no press at all.
 */
export function useLetGo<Value>(come: Value): Value {
  const [shown, setShown] = useState(come);
  const latest = useRef(come);
  const pressed = useRef(false);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout>;
    const onPress = () => {
      clearTimeout(waiting);
      pressed.current = true;
    };
    const onLetGo = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        pressed.current = false;
        setShown(latest.current);
      }, clickMs);
    };
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('pointerup', onLetGo);
    document.addEventListener('pointercancel', onLetGo);
    return () => {
      clearTimeout(waiting);
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('pointerup', onLetGo);
      document.removeEventListener('pointercancel', onLetGo);
    };
  }, []);
  useEffect(() => {
    latest.current = come;
    if (!pressed.current) setShown(come);
  }, [come]);
  return shown;
}

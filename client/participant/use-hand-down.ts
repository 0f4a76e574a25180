import { useEffect, useState } from 'react'

/** Is a pen, a finger or a mouse button down on the board? What moves the board then would pull a line across it. */
export function useHandDown(): boolean {
  const [isDown, setDown] = useState(false)
  useEffect(() => {
    const down = ({ target }: PointerEvent) => {
      if (target instanceof Element && target.closest('.board')) setDown(true)
    }
    const up = () => setDown(false)
    document.addEventListener('pointerdown', down, { capture: true })
    for (const end of ends) document.addEventListener(end, up, { capture: true })
    window.addEventListener('blur', up)
    return () => {
      document.removeEventListener('pointerdown', down, { capture: true })
      for (const end of ends) document.removeEventListener(end, up, { capture: true })
      window.removeEventListener('blur', up)
    }
  }, [])
  return isDown
}

const ends = ['pointerup', 'pointercancel'] as const

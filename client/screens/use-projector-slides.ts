/** Which part of the board a projector shows, and which page of it. The address says it, so that a reload shows the same. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Board } from '../../shared/api/boards.ts'
import { requireCanvas } from '../../shared/canvases/all.ts'
import { useLiveView } from '../live-day/live-day.tsx'
import type { Slide } from './board-slides.tsx'
import { canvasParts } from './canvas-parts.ts'
import type { Paging } from './paged-sheet.tsx'
import type { ShownPage } from './use-shown-page.ts'

/** Null: the whole canvas, which comes first. */
type SlideId = string | null

export interface ProjectorSlides {
  slide: Slide
  paging: Paging
  /** The next page, and after the last one the next part of the board. */
  next: () => void
  back: () => void
  whole: () => void
}

export function useProjectorSlides({ canvas: canvasId }: Pick<Board, 'canvas'>): ProjectorSlides {
  const slides = useMemo(
    (): SlideId[] => [null, ...canvasParts(requireCanvas(canvasId)).map(({ id }) => id)],
    [canvasId],
  )
  const [current, show] = useSlideInAddress(slides)
  const [held, setHeld] = useState<{ slide: SlideId; page: number | null }>({ slide: current, page: null })
  const [shown, setShown] = useState<ShownPage>({ page: 0, of: 1 })
  if (held.slide !== current) setHeld({ slide: current, page: null })
  useStepOf(canvasId, slides, show)

  const turn = useCallback(
    (by: 1 | -1) => {
      const page = shown.page + by
      if (page >= 0 && page < shown.of) return setHeld({ slide: current, page })
      const slide = slides[slides.indexOf(current) + by]
      if (slide === undefined) return
      show(slide)
      setShown({ page: 0, of: 1 })
      // Whoever goes back comes to the end of what was before.
      setHeld({ slide, page: by === 1 ? null : Infinity })
    },
    [shown, slides, current, show],
  )
  const onPage = useCallback((page: number, of: number) => setShown({ page, of }), [])
  return {
    slide: useMemo(
      (): Slide => (current === null ? { kind: 'board', place: null } : { kind: 'part', partId: current }),
      [current],
    ),
    paging: useMemo(() => ({ held: held.page, onPage }), [held.page, onPage]),
    next: useCallback(() => turn(1), [turn]),
    back: useCallback(() => turn(-1), [turn]),
    whole: useCallback(() => show(null), [show]),
  }
}

function useSlideInAddress(slides: readonly SlideId[]): [SlideId, (slide: SlideId) => void] {
  const [location, navigate] = useLocation()
  const asked = new URLSearchParams(useSearch()).get('field')
  const show = useCallback(
    (slide: SlideId) =>
      navigate(`${location}?view=projector${slide === null ? '' : `&field=${encodeURIComponent(slide)}`}`, {
        replace: true,
      }),
    [location, navigate],
  )
  return [slides.includes(asked) ? asked : null, show]
}

/** The room's step, when it is about this canvas: the projector goes along with it. At first only if the address says nothing. */
function useStepOf(canvasId: string, slides: readonly SlideId[], show: (slide: SlideId) => void): void {
  const view = useLiveView()
  const [isAsked] = useState(() => new URLSearchParams(window.location.search).has('field'))
  const [followed, setFollowed] = useState<string | null>(null)
  const step = view?.step?.step ?? null
  useEffect(() => {
    if (!view || followed === (step?.id ?? noStep)) return
    // oxlint-disable-next-line react/set-state-in-effect -- Going somewhere is an effect, done once for each step.
    setFollowed(step?.id ?? noStep)
    const isFirst = followed === null
    if (isFirst && isAsked) return
    if (step?.canvas === canvasId && slides.includes(step.fieldId)) show(step.fieldId)
  }, [view, step, followed, isAsked, canvasId, slides, show])
}

const noStep = ''

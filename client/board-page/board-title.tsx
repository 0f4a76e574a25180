/** The board's name, large; who looks after the board renames it where it stands. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Pencil } from 'lucide-react'
import { useRef, useState } from 'react'
import { BoardAnswer, type Board } from '../../shared/api/boards.ts'
import { limits } from '../../shared/limits.ts'
import { errorSentence } from '../http/error-sentence.ts'
import { request } from '../http/request.ts'
import { useWords } from '../i18n/use-words.ts'
import { Input } from '../ui/input.tsx'
import { useToast } from '../ui/toast.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import { boardPageKey } from './board-page-query.ts'
import './board-title.css'

export function BoardTitle({ board }: { board: Board }) {
  const words = useWords()
  const [isEditing, setEditing] = useState(false)
  if (isEditing) return <TitleField board={board} onDone={() => setEditing(false)} />
  if (!board.mayManage) return <h1 className="board-title">{board.title}</h1>
  return (
    <h1 className="board-title">
      <Tooltip text={words('sync.rename')}>
        <button type="button" className="board-title-button" onClick={() => setEditing(true)}>
          <span className="board-title-text">{board.title}</span>
          <Pencil aria-hidden="true" />
          <span className="unseen"> – {words('sync.rename')}</span>
        </button>
      </Tooltip>
    </h1>
  )
}

/** Enter and leaving the field keep the new name, Escape the old one. */
function TitleField({ board, onDone }: { board: Board; onDone: () => void }) {
  const words = useWords()
  const toast = useToast()
  const queries = useQueryClient()
  const isOver = useRef(false)
  const [title, setTitle] = useState(board.title)
  const rename = useMutation({
    mutationFn: (wanted: string) =>
      request({ method: 'PATCH', path: `/api/boards/${board.id}`, body: { title: wanted }, answer: BoardAnswer }),
    onSuccess: async () => {
      toast({ text: words('sync.renamed'), tone: 'good' })
      await queries.invalidateQueries({ queryKey: boardPageKey(board.id) })
    },
    onError: (error) => toast({ text: errorSentence(words, error), tone: 'bad' }),
    onSettled: onDone,
  })
  const finish = (wanted: string) => {
    if (isOver.current) return
    isOver.current = true
    if (wanted.trim() && wanted.trim() !== board.title) rename.mutate(wanted.trim())
    else onDone()
  }
  return (
    <form
      className="board-title"
      onSubmit={(event) => {
        event.preventDefault()
        finish(title)
      }}
    >
      <Input
        className="board-title-input"
        aria-label={words('sync.titleLabel')}
        value={title}
        maxLength={limits.nameLength}
        // The person has just asked to write here.
        ref={(input) => input?.focus()}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTitle(event.target.value)}
        onBlur={() => finish(title)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') finish(board.title)
        }}
        autoComplete="off"
        disabled={rename.isPending}
      />
    </form>
  )
}

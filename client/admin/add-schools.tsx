import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { SchoolAnswer } from '../../shared/api/schools.ts'
import { errorSentence, fieldSentence } from '../http/error-sentence.ts'
import { request } from '../http/request.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useToast } from '../ui/toast.tsx'
import { schoolsQuery } from '../workshops/workshop-queries.ts'

/** One school by its name, or a whole list pasted: a school on each line. */
export function AddSchools() {
  const words = useWords()
  const toast = useToast()
  const client = useQueryClient()
  const input = useRef<HTMLTextAreaElement>(null)
  const [written, setWritten] = useState('')
  const [missing, setMissing] = useState(false)
  const add = useMutation({
    mutationFn: async (names: readonly string[]) => {
      let left = [...names]
      for (const name of names) {
        await request({ method: 'POST', path: '/api/schools', body: { name }, answer: SchoolAnswer })
        left = left.slice(1)
        // What has been added leaves the field, so that after an error only the rest stands there.
        setWritten(left.join('\n'))
      }
      return names.length
    },
    onSuccess: (count) => {
      toast({ text: words('admin.schoolsAdded', { count }) })
      input.current?.focus()
    },
    onSettled: () => client.invalidateQueries({ queryKey: schoolsQuery.queryKey }),
  })
  const error = missing
    ? words('admin.schoolNameMissing')
    : (fieldSentence(add.error, 'name') ?? (add.error ? errorSentence(words, add.error) : undefined))
  const submit = () => {
    const names = written
      .split('\n')
      .map((name) => name.trim())
      .filter(Boolean)
    if (names.length === 0) {
      setMissing(true)
      input.current?.focus()
    } else if (!add.isPending) add.mutate(names)
  }
  return (
    <form
      className="add-schools"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Field label={words('admin.schoolName')} hint={words('admin.addSchoolHint')} error={error}>
        <TextArea
          ref={input}
          rows={Math.min(8, written.split('\n').length)}
          value={written}
          onChange={(event) => {
            setWritten(event.target.value)
            setMissing(false)
            if (add.error) add.reset()
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
              event.preventDefault()
              submit()
            }
          }}
          autoComplete="off"
          enterKeyHint="done"
        />
      </Field>
      <Button type="submit" look="primary" icon={<Plus aria-hidden="true" />} busy={add.isPending}>
        {words('admin.addSchool')}
      </Button>
    </form>
  )
}

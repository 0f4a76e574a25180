import { useMutation } from '@tanstack/react-query'
import { Copy } from 'lucide-react'
import { ViewerLinkAnswer, type Workshop } from '../../shared/api/workshops.ts'
import { NoAnswer } from '../http/no-answer.ts'
import { FormError } from '../http/form-error.tsx'
import { request } from '../http/request.ts'
import { useWords } from '../i18n/use-words.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'
import { useToast } from '../ui/toast.tsx'

/** A link for those who only watch. It is shown once: the server keeps no copy that could be read. */
export function ViewerLinkDialog({ day, onClose }: { day: Workshop; onClose: () => void }) {
  const words = useWords()
  const toast = useToast()
  const path = `/api/workshops/${day.id}/viewer-link`
  const make = useMutation({ mutationFn: () => request({ method: 'POST', path, answer: ViewerLinkAnswer }) })
  const stop = useMutation({
    mutationFn: () => request({ method: 'DELETE', path, answer: NoAnswer }),
    onSuccess: () => {
      toast({ text: words('workshops.viewerLinkStopped') })
      onClose()
    },
  })
  const url = make.data?.url
  const copy = async () => {
    if (!url) return
    await navigator.clipboard.writeText(url)
    toast({ text: words('workshops.linkCopied') })
  }
  const error = make.error ?? stop.error
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={words('workshops.viewerLinkTitle')}
      text={words('workshops.viewerLinkText')}
      actions={
        <>
          <Button look="plain" busy={stop.isPending} onClick={() => stop.mutate()}>
            {words('workshops.viewerLinkStop')}
          </Button>
          {url ? (
            <Button look="primary" icon={<Copy aria-hidden="true" />} onClick={() => void copy()}>
              {words('common.copy')}
            </Button>
          ) : (
            <Button look="primary" busy={make.isPending} onClick={() => make.mutate()}>
              {words('workshops.viewerLinkMake')}
            </Button>
          )}
        </>
      }
    >
      {url && (
        <Field label={words('workshops.viewerLinkLabel')}>
          <Input value={url} readOnly onFocus={(event) => event.target.select()} />
        </Field>
      )}
      <FormError error={error} />
    </Dialog>
  )
}

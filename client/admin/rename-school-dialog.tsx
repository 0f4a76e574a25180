import { useMutation, useQueryClient } from '@tanstack/react-query'
import { SchoolAnswer, type School } from '../../shared/api/schools.ts'
import { request } from '../http/request.ts'
import { useWords } from '../i18n/use-words.ts'
import { schoolsQuery } from '../workshops/workshop-queries.ts'
import { NameDialog } from './name-dialog.tsx'

export function RenameSchoolDialog({ school, onClose }: { school: School; onClose: () => void }) {
  const words = useWords()
  const client = useQueryClient()
  const rename = useMutation({
    mutationFn: (name: string) =>
      request({ method: 'PATCH', path: `/api/schools/${school.id}`, body: { name }, answer: SchoolAnswer }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: schoolsQuery.queryKey })
      await client.invalidateQueries({ queryKey: ['school', school.id] })
      onClose()
    },
  })
  return (
    <NameDialog
      title={words('admin.renameSchool')}
      label={words('admin.schoolName')}
      name={school.name}
      onSave={(name) => rename.mutate(name)}
      busy={rename.isPending}
      error={rename.error}
      onClose={onClose}
    />
  )
}

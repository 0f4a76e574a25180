import type { Same } from '../same.ts'
import type { schools as danish } from '../da/schools.ts'

export const schools: Same<typeof danish> = {
  lead: 'All the school’s boards, newest first.',
  today: 'Today',
  ownBoards: 'The school’s own boards',
  ownBoardsText:
    'Boards you have made yourselves between the workshop days. Only you and the administrator can see them.',
  newBoard: 'New board',
  newBoardTitle: 'New board for the school',
  newBoardText: 'It is your own. No other school can see it.',
  newBoardWhich: 'Which kind?',
  newBoardName: 'What shall it be called?',
  nameMissing: 'Give the board a name.',
  createBoard: 'Make the board',
  schoolYear: 'School year {{years}}',
  othersInWorkshop: 'Read the other schools’ boards',
  hideOthers: 'Hide the other schools’ boards',
  noOthers: 'The other schools have no boards yet.',
  noneTitle: 'Your boards gather here, year by year',
  noneText: 'When you have taken part in a workshop day, its boards are here. You can also begin one yourselves.',
  noneTextOthers: 'The school has no boards that you can see.',
  loading: 'Loading the school’s boards …',
}

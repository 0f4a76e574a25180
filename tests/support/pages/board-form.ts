import { OpenBoard } from './open-board.ts'

/** A board as an ordinary page: what a phone opens first, and what a screen reader reads. */
export class BoardForm extends OpenBoard {
  async open(boardId: string): Promise<void> {
    await this.page.goto(`/boards/${boardId}?view=form`)
  }
}

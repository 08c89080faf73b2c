import { applyEdit } from "#core/assessment/apply-edit.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { AssessmentStore, SaveError } from "#core/assessment/assessment-store.ts";
import { type Change, ChangeId, type Edit } from "#core/assessment/change.ts";
import type { SaveState } from "#core/assessment/save-state.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { AssessmentView } from "#core/scoring/assessment-view.ts";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import { summarizeAssessment } from "#core/scoring/summarize-assessment.ts";
import { createEditHistory } from "./edit-history.ts";
import { type ConflictChoice, onTopOf } from "./settle-conflict.ts";

/** What a visit to one assessment shows. A new object for every change; the same object while nothing changed. */
export interface SessionState {
  readonly view: AssessmentView;
  readonly saveState: SaveState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface SessionSurroundings {
  readonly store: AssessmentStore;
  readonly now: () => string;
  readonly newId: () => string;
  readonly personName: () => string;
  /** Keeps edits that are not on disk yet where they survive the page; called at once, with all of them. */
  readonly keepDrafts: (assessment: AssessmentId, edits: readonly Edit[]) => void;
}

/** One visit to one assessment: shows edits at once, saves them in order, and can take them back. */
export class AssessmentSession {
  readonly #questionnaire: Questionnaire;
  readonly #surroundings: SessionSurroundings;
  readonly #listeners = new Set<() => void>();
  readonly #history;
  #stopListening: () => void;
  #assessment: Assessment;
  #saveState: SaveState = { kind: "saved", at: null };
  /** Made on screen and not on disk yet, oldest first. */
  #waiting: readonly Edit[] = [];
  #saving: Promise<void> | null = null;
  #state: SessionState;

  constructor(questionnaire: Questionnaire, loaded: Assessment, surroundings: SessionSurroundings) {
    this.#questionnaire = questionnaire;
    this.#surroundings = surroundings;
    this.#assessment = loaded;
    this.#history = createEditHistory(() => Date.parse(surroundings.now()));
    this.#state = this.#describe(this.#viewOf(loaded));
    this.#stopListening = this.#listen();
  }

  readonly state = (): SessionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Shows the edits and saves them. Those that no longer fit what stands are left out. */
  readonly edit = (edits: readonly Edit[]): void => {
    const made = this.#make(edits);
    if (made.length > 0) {
      this.#history.record(made);
      this.#publish();
    }
  };

  readonly undo = (): void => {
    this.#make(this.#history.takeBack());
    this.#publish();
  };

  readonly redo = (): void => {
    this.#make(this.#history.makeAgain());
    this.#publish();
  };

  /** Takes up edits that an earlier page could not save. Those that no longer fit wait for the person's choice. */
  readonly resume = (drafts: readonly Edit[]): void => {
    for (const draft of drafts) {
      const result = applyEdit(this.#assessment, draft, this.#surroundings.now());
      if (result.ok) {
        this.edit([draft]);
      } else {
        this.#waiting = [...this.#waiting, draft];
        this.#saveState = { kind: "unsaved", error: result.error };
      }
    }
    this.#publish();
  };

  /** Tries again to save what was refused, on top of what the disk holds now. */
  readonly retry = async (choice: ConflictChoice): Promise<void> => {
    await this.settled();
    const stored = await this.#surroundings.store.load(this.#assessment.id);
    if (!stored.ok) {
      const { error } = stored;
      this.#refuse(error.kind === "damaged" ? { kind: "storage-unavailable" } : error);
      return;
    }
    const again = this.#waiting;
    this.#waiting = [];
    this.#assessment = stored.value;
    this.#saveState = { kind: "saved", at: this.#surroundings.now() };
    for (const edit of again) {
      this.#make(onTopOf(this.#assessment, edit, choice));
    }
    this.#surroundings.keepDrafts(this.#assessment.id, this.#waiting);
    this.#publish();
  };

  /** Shows what is on disk after `work` has changed much of it there, instead of following every one of its changes. */
  readonly showAfter = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    this.#stopListening();
    try {
      return await work();
    } finally {
      this.#stopListening = this.#listen();
      await this.retry("keep-mine");
    }
  };

  /** True while something is on screen that is not on disk. */
  readonly hasUnsaved = (): boolean => this.#waiting.length > 0;

  /** Resolves when every edit made so far is saved or refused. */
  readonly settled = async (): Promise<void> => {
    while (this.#saving !== null) {
      await this.#saving;
    }
  };

  readonly close = (): void => {
    this.#stopListening();
    this.#listeners.clear();
  };

  /** Makes the edits that fit, queues them for saving, and answers those that were made. */
  #make(edits: readonly Edit[]): readonly Edit[] {
    const made = edits.filter((edit) => {
      const result = applyEdit(this.#assessment, edit, this.#surroundings.now());
      const changes = result.ok && result.value !== this.#assessment;
      this.#assessment = result.ok ? result.value : this.#assessment;
      return changes;
    });
    if (made.length > 0) {
      this.#waiting = [...this.#waiting, ...made];
      this.#surroundings.keepDrafts(this.#assessment.id, this.#waiting);
      this.#startSaving();
    }
    return made;
  }

  #startSaving() {
    if (this.#saveState.kind === "unsaved") {
      return;
    }
    this.#saveState = { kind: "saving" };
    this.#saving ??= this.#saveWaiting().finally(() => {
      this.#saving = null;
    });
  }

  async #saveWaiting() {
    // After the current turn: what is typed or ticked is painted before the disk is asked.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      const result = await this.#surroundings.store.save(
        batch.map((edit) => this.#changeOf(edit)),
        this.#summary(),
      );
      if (!result.ok) {
        this.#refuse(result.error);
        return;
      }
      this.#waiting = this.#waiting.slice(batch.length);
      this.#surroundings.keepDrafts(this.#assessment.id, this.#waiting);
    }
    this.#saveState = { kind: "saved", at: this.#surroundings.now() };
    this.#publish();
  }

  #refuse(error: SaveError) {
    this.#saveState = { kind: "unsaved", error };
    this.#publish();
  }

  #listen() {
    return this.#surroundings.store.onChangedElsewhere((changes) => this.#follow(changes));
  }

  /** Shows what another tab saved. Where this tab has an unsaved change of the same part, its own save will be refused, and asked about. */
  #follow(changes: readonly Change[]) {
    for (const change of changes) {
      if (change.assessment === this.#assessment.id) {
        const result = applyEdit(this.#assessment, change.edit, change.at);
        this.#assessment = result.ok ? result.value : this.#assessment;
      }
    }
    this.#publish();
  }

  #changeOf(edit: Edit): Change {
    return {
      id: ChangeId.parse(this.#surroundings.newId()),
      assessment: this.#assessment.id,
      at: this.#surroundings.now(),
      by: this.#surroundings.personName(),
      edit,
    };
  }

  #summary() {
    return summarizeAssessment(this.#questionnaire, this.#assessment, this.#viewNow().scorecard);
  }

  #publish() {
    this.#state = this.#describe(this.#viewNow());
    for (const listener of this.#listeners) {
      listener();
    }
  }

  #viewNow(): AssessmentView {
    return this.#state.view.assessment === this.#assessment
      ? this.#state.view
      : this.#viewOf(this.#assessment);
  }

  #viewOf(assessment: Assessment): AssessmentView {
    return {
      questionnaire: this.#questionnaire,
      assessment,
      scorecard: scoreAssessment(this.#questionnaire, assessment),
      onEdit: this.edit,
    };
  }

  #describe(view: AssessmentView): SessionState {
    return {
      view,
      saveState: this.#saveState,
      canUndo: this.#history.canUndo(),
      canRedo: this.#history.canRedo(),
    };
  }
}

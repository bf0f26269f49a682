/** Where the stage stands: in the page behind the dialog's element, or in the dialog, which fills the window. */
export class Frame {
  private readonly stage: HTMLElement;
  private readonly dialog: HTMLDialogElement;
  /** What had the focus before; the browser forgets it when the stage moves. */
  private before: Element | null = null;

  constructor(stage: HTMLElement, dialog: HTMLDialogElement) {
    this.stage = stage;
    this.dialog = dialog;
  }

  /** The list cannot be reached while this holds. */
  get isModal(): boolean {
    return this.dialog.open;
  }

  /** Card and controls share one column. */
  get isNarrow(): boolean {
    return this.stage.clientWidth < 640;
  }

  /** Fills the window; `screen`: also the screen, where the browser can. */
  async enlarge(screen: boolean): Promise<void> {
    // First the screen, then the dialog: what comes later lies above.
    if (screen && document.fullscreenEnabled) await document.documentElement.requestFullscreen().catch(() => undefined);
    this.before = document.activeElement;
    this.dialog.append(this.stage);
    if (!this.dialog.open) this.dialog.showModal();
    this.mark();
  }

  /** Back into the page. */
  restore(): void {
    if (this.stage.parentElement !== this.dialog) return;
    this.dialog.after(this.stage);
    if (this.dialog.open) this.dialog.close();
    if (this.before instanceof HTMLElement) this.before.focus({ preventScroll: true });
    if (document.fullscreenElement) void document.exitFullscreen();
    this.mark();
  }

  private mark(): void {
    this.stage.querySelector('[data-map="expand"]')?.setAttribute('aria-pressed', String(this.isModal));
  }
}

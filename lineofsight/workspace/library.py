"""The local copy as its readers meet it: judged pictures, documents and imports, as frozen values."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Self

from lineofsight.paths import mappings_folder
from lineofsight.store.change_count import NO_FILE, count_changes
from lineofsight.workspace.found import Told
from lineofsight.workspace.late_store import LateStore
from lineofsight.workspace.notebook import Notebook
from lineofsight.workspace.reading import default_date, read_picture
from lineofsight.workspace.stopping import Watch

if TYPE_CHECKING:
    from collections.abc import Callable

    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.material import Material
    from lineofsight.store.store import Store
    from lineofsight.workspace.brought import BroughtIn, Files
    from lineofsight.workspace.ordering import Order, PackOrder
    from lineofsight.workspace.reporting import Written


class Library:
    """One store, open for one person. It may be used from one thread at a time.

    Attributes:
        is_example: whether it is the example council.
        notebook: the person's notes about it.
        warnings: sentences on what she should know of its folder though it opened.
        read_from: the files and folders that decide what it says, and that it is this one which is opened; the
            register itself last.
    """

    def __init__(
        self,
        store: Store | LateStore,
        *,
        is_example: bool,
        notebook: Notebook | None = None,
        warnings: tuple[str, ...] = (),
        read_from: tuple[Path, ...] = (),
    ) -> None:
        self._register = store
        self.is_example = is_example
        self.notebook = notebook or Notebook(None, store)
        self.warnings = warnings
        self.read_from = read_from
        self._shown: tuple[int, Material] | None = None

    @classmethod
    def late(cls, told: Told, shown: Material | None) -> Self:
        """A copy that another process has opened, read and closed; its store is opened here when first needed.

        Args:
            told: what is known of it.
            shown: what was read of it for members.
        """
        store = LateStore(told)
        notebook = Notebook(told.own, store, lives_on=told.lives_on, came=told.came)
        library = cls(
            store, is_example=told.is_example, notebook=notebook, warnings=told.warnings, read_from=told.read_from
        )
        library._shown = None if shown is None else (told.changes, shown)
        return library

    def tell(self) -> Told:
        """What another process needs to go on with this copy."""
        return Told(
            place=Path(self._register.place),
            changes=self.count_changes(),
            council=self._register.council(),
            dates=self.as_at_dates(),
            is_example=self.is_example,
            warnings=self.warnings,
            read_from=self.read_from,
            own=self.notebook.file,
            lives_on=self.notebook.lives_on,
            came=self.notebook.came,
        )

    def __enter__(self) -> Self:
        """The library itself; the file is freed on leaving."""
        return self

    def __exit__(self, *_: object) -> None:
        """Free the file."""
        self.close()

    def close(self) -> None:
        """Free the files."""
        self.notebook.close()
        self._register.close()

    @property
    def store(self) -> Store:
        """The open store.

        Raises:
            StoreError: when it was to be opened only now, and cannot be.
        """
        return self._register.opened() if isinstance(self._register, LateStore) else self._register

    @property
    def name(self) -> str:
        """The council's name, or "no council yet"."""
        council = self._register.council()
        return council.name if council is not None else "No council yet"

    def count_changes(self) -> int:
        """A number that is another once anybody has written to the register."""
        return count_changes(Path(self._register.place))

    def as_at_dates(self) -> tuple[date, ...]:
        """The dates of the council's returns, oldest first."""
        return self._register.as_at_dates()

    def default_date(self) -> date:
        """The date that is shown first: the newest return's, or today when there is none."""
        return default_date(self._register, date.today())

    def picture(self, as_at: date | None = None, since: date | None = None) -> Picture:
        """The judged picture for members as at a date.

        Args:
            as_at: the date; ``None`` for the newest return's.
            since: the baseline of "what changed"; ``None`` for the return before.

        Raises:
            LineOfSightError: when the copy holds no return, or none by that date.
        """
        return read_picture(self.store, as_at, since, today=date.today(), is_example=self.is_example)

    def material(self, as_at: date | None = None, since: date | None = None) -> Material:
        """What the window shows to members as at a date: the judged picture, the record behind it, the questions.

        Args:
            as_at: the date; ``None`` for the newest return's.
            since: the baseline of "what changed"; ``None`` for the return before.

        Raises:
            LineOfSightError: when the copy holds no return, or none by that date.
        """
        from lineofsight.workspace.gathering import gather_shown  # noqa: PLC0415 - start-up speed

        changes = self.count_changes()
        material = gather_shown(self.store, as_at, since, today=date.today(), is_example=self.is_example)
        self._shown = changes, material
        return material

    def shown_as_at(self, as_at: date) -> Material | None:
        """What was last shown to members, where it is of that day and nothing was written since; else ``None``."""
        if self._shown is None:
            return None
        changes, material = self._shown
        is_same = changes != NO_FILE and changes == self.count_changes() and material.picture.as_at == as_at
        return material if is_same else None

    def write_document(
        self,
        order: Order,
        path: Path,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        begun: Callable[[str], None] | None = None,
    ) -> Written:
        """Make a document, an HTML page where the file's name ends so, else a PDF.

        Nothing is left behind when it is stopped or fails.

        Returns:
            Its path, and how many pages it has.

        Raises:
            LineOfSightError: when there is no such document, form, audience or theme of it, the holder of an exempt
                copy is not named, or it cannot be written.
            StoppedError: when ``cancelled`` said so.
        """
        from lineofsight.workspace.making import make_ordered_document  # noqa: PLC0415 - start-up speed

        return make_ordered_document(self, order, path, Watch(progress, cancelled, begun))

    def write_pack(
        self,
        order: PackOrder,
        path: Path,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        begun: Callable[[str], None] | None = None,
    ) -> Written:
        """Make a pack, an HTML page where the file's name ends so, else a PDF.

        Nothing is left behind when it is stopped or fails.

        Returns:
            Its path, and how many pages it has.

        Raises:
            LineOfSightError: when a part of it cannot be made, no part can be limited to the themes that are wanted,
                the holder of an exempt copy is not named, or it cannot be written.
            StoppedError: when ``cancelled`` said so.
        """
        from lineofsight.workspace.making import make_ordered_pack  # noqa: PLC0415 - start-up speed

        return make_ordered_pack(self, order, path, Watch(progress, cancelled, begun))

    def import_files(
        self,
        files: Files,
        *,
        dry_run: bool,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> BroughtIn:
        """Read files and keep them in one transaction, or only show what would change.

        Raises:
            LineOfSightError: when the store cannot take them.
            FilesChangedError: when a file is no longer what was shown of it; nothing is kept.
            StoppedError: when ``cancelled`` said so; nothing is kept then.
        """
        from lineofsight.workspace.bringing_in import bring_in  # noqa: PLC0415 - start-up speed
        from lineofsight.workspace.undoing import undo_kept  # noqa: PLC0415 - start-up speed

        register = Path(self._register.place)
        folder = mappings_folder(register.parent)
        watch = Watch(progress, cancelled)
        with undo_kept(register, dry_run=dry_run) as keep:
            brought = bring_in(self.store, files, folder, today=date.today(), dry_run=dry_run, watch=watch)
            keep(brought.outcomes)
        return brought

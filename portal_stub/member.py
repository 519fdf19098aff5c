"""A member who is signed in, as pages know her."""

from datetime import date

from pydantic import BaseModel, ConfigDict, Field


class Member(BaseModel):
    """`subject` is all that the chat service knows of her; `contract`: holds the complementary contract."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    id: str
    subject: str
    email: str
    last_name: str
    first_name: str
    born: date
    member_number: str
    contract: bool
    terms: int | None = Field(description="The newest version of the terms that she accepted")


class Visit(BaseModel):
    """Who asks: nobody that we know, or a member in one of her sessions."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    session: str = ""
    member: Member | None = None


NOBODY = Visit()

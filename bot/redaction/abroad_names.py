"""Names in the letters of another alphabet: announced in theirs or in ours, or the whole message.

Only the view is read, in which what looks like our letters is ours («Олена» is «Oлeha»): so are the lists here.
"""

import re
from collections.abc import Iterator
from functools import cache

from bot.redaction.labels import Label
from bot.redaction.lazily import lazily
from bot.redaction.normalise import normalise
from bot.redaction.view import Span, View
from bot.redaction.wordlist import words

_OTHER = re.compile(r"[^\W\d_a-z]")
_I_AM_CALLED = (
    "меня зовут, мене звати, моё имя, мое имя, моє ім'я, اسمي هو, إسمي هو, اسمي, إسمي, με λένε, ονομάζομαι, "
    "我叫, 我的名字是, 私の名前は, שמי, 제 이름은, என் பெயர், मेरा नाम"
)
_IN_OURS = lazily(
    r"(?<![a-z])(?:m'appelle|mappelle|je\ssuis|nom(?:\sest|\sc'est|\s?:)|prenom(?:\sest|\sc'est|\s?:)|moi\sc'est|s'appelle|"
    r"mon\s(?:fils|mari|enfant|pere)|ma\s(?:fille|femme|mere)|monsieur|madame|mme|cordialement,?)\s"
    r"(?P<name>[^\W\d_a-z]+(?:[ ·-][^\W\d_]+){0,3})"
)
"""Announced in our language: «je m’appelle فاطمة الزهراء»."""
_WHOLE = re.compile(r"\s*(?P<name>[^\W\d_]+(?:[ ·-][^\W\d_]+){0,3})\s*[.!]?\s*")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,5}")
_CHINESE = frozenset(
    "王李张張刘劉陈陳杨楊赵趙黄黃吴吳徐孙孫朱胡郭何林罗羅郑鄭梁谢宋唐许許韩韓冯馮邓鄧曹彭曾萧蕭蔡潘袁于董"
    "余苏蘇叶葉吕呂魏蒋蔣田杜丁沈姜范江傅钟鍾卢盧汪戴崔任陆陸廖姚邹鄒熊孟秦邱侯薛阎雷贺賀龚龔"
)
_JAPANESE = tuple(
    words(
        "田中 佐藤 鈴木 高橋 伊藤 渡辺 渡邊 山本 中村 小林 加藤 吉田 山田 佐々木 "
        "山口 松本 井上 木村 斎藤 齋藤 清水 山崎 池田 橋本 阿部 石川 山下 中島 "
        "石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 藤井 西村 "
        "福田 太田 三浦 岡本 松田 中川 中野 原田 小野 "
    )
)
"""The commonest family names; what begins with one and is so short is a name."""
_NO_NAMES_ABROAD = words(
    "谢谢 谢谢你 谢谢您 何时 何处 何人 何事 任何 任务 任意 余额 余下 江河 许多 许可 "
    "許可 高兴 于是 杜绝 姚明 丁香 雷达 田地 孟子 陆续 陆地 曾经 范围 范例 傅立叶 "
    "唐突 宋体 汪汪 林业 黄金 黄色 白色 张贴 山田線 中野区 田中区 "
)
_FIRST_NAMES_ABROAD = """
محمد أحمد احمد فاطمة عائشة علي حسن حسين خديجة مريم زينب يوسف إبراهيم ابراهيم عمر
خالد عبد سعيد رشيد كريم نادية ليلى سارة سلمى أمينة امينة نور ياسمين هدى سمير
جمال طارق حميد مصطفى إدريس رضا بلال أسماء حياة سعاد فوزية لطيفة رقية صفية آمنة
ايمان إيمان عثمان דוד משה יוסף אברהם יצחק יעקב שרה רבקה רחל לאה מרים דניאל נועה
תמר אסתר חנה יעל מיכאל שמואל אליהו Иван Анна Олена Ольга Елена Наталья Наталия
Татьяна Мария Марія Светлана Ирина Сергей Андрей Дмитрий Александр Михаил Юлия
Оксана Людмила Владимир Николай Алексей Екатерина Олександр Сергій Андрій Ірина
Тетяна Катерина Микола Георги Димитър Γιώργος Μαρία Γιάννης Ελένη Κώστας Νίκος
Δημήτρης Κατερίνα Παναγιώτης Βασίλης Σοφία Χρήστος Αναστασία
"""
"""As each is written: a message that begins with one is who writes it."""


def named(view: View) -> Iterator[Span]:
    """Names announced in the letters of another alphabet."""
    for match in _announcing().finditer(view.fold):
        yield Span(Label.PERSON, *match.span("name"), "person.announced")
    for match in _IN_OURS.finditer(view.fold):
        if _OTHER.search(match["name"]) is not None:
            yield Span(Label.PERSON, *match.span("name"), "person.told")
    whole = _WHOLE.fullmatch(view.fold)
    if whole is not None and _is_called_so(view.text[slice(*whole.span("name"))], whole["name"]):
        yield Span(Label.PERSON, *whole.span("name"), "person.told")


def _is_called_so(typed: str, said: str) -> bool:
    """Whether a message in the letters of another alphabet is a name: each of its words has its capital, as no sentence
    has, where letters have capitals; or it begins with a name that everybody bears.
    """
    parts = [part for part in re.split(r"[ ·-]", said) if part]
    if said in _NO_NAMES_ABROAD or not all(_OTHER.search(part) for part in parts):
        return False
    if len(parts) == len(re.findall(r"(?<!\w)\w", typed)) > 1 and all(
        part[0].isupper() and part[1:].islower() for part in re.split(r"[ ·-]", typed) if part
    ):
        return True
    if parts[0] in _first_names_abroad():
        return True
    if len(parts) == 1 and _HAN.fullmatch(said) is not None:
        japanese = said.startswith(_JAPANESE)
        return len(said) in ((3, 4, 5) if japanese else (2, 3)) and (japanese or said[0] in _CHINESE)
    return False


@cache
def _first_names_abroad() -> frozenset[str]:
    return frozenset(normalise(name).fold for name in _FIRST_NAMES_ABROAD.split())


@cache
def _announcing() -> re.Pattern[str]:
    """«Меня зовут…», «اسمي…», as views fold them; and one or two words."""
    cues = [re.escape(normalise(cue).fold) for cue in _I_AM_CALLED.split(", ")]
    return re.compile(rf"(?<!\w)(?:{'|'.join(cues)})\s?:?\s?(?P<name>[^\W\d_]+(?:[ ·-][^\W\d_]+)?)")

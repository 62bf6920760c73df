// SPDX-License-Identifier: MIT
#include "convex/json_reader.h"

#include "convex/value_tags.h"

#include <QStringEncoder>

#include <simdjson.h>

#include <array>
#include <cstring>
#include <locale>
#include <sstream>
#include <variant>

namespace latchkey::convex {

using core::FailureKind;
using core::Result;
namespace ondemand = simdjson::ondemand;

namespace {

/// A larger buffer, or parser, is not kept for the next text.
constexpr qsizetype keptCapacity = qsizetype(64) * 1024;

QString toString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

/// simdjson 3.0.1 reads numbers of more than 19 digits wrongly, by powers of ten and without a word (0.03690057000000000000000030400003
/// is 1.4e-13 to it). No server that we know writes so many; whoever does gets what was written. False: too large for a double.
bool readExactly(std::string_view token, double &number)
{
    constexpr size_t mostDigits = 19;
    if (token.size() <= mostDigits)
        return true;
    std::istringstream stream{std::string(token)};
    stream.imbue(std::locale::classic());
    return bool(stream >> number); // one that is too small is 0, as to JavaScript
}

/// Thousands of objects have the same few keys, and the same few words for what they can be: each of them is made once.
class Words {
public:
    static constexpr size_t longest = 24;

    QString of(std::string_view utf8)
    {
        if (utf8.size() > longest)
            return toString(utf8);
        Slot &slot = m_slots[hash(utf8) % m_slots.size()];
        if (slot.utf8 != utf8)
            slot = {std::string(utf8), toString(utf8)};
        return slot.word;
    }

private:
    struct Slot {
        std::string utf8;
        QString word;
    };

    static size_t hash(std::string_view utf8)
    {
        size_t sum = utf8.size();
        for (const char c : utf8)
            sum = sum * 31 + static_cast<unsigned char>(c);
        return sum;
    }

    std::array<Slot, 256> m_slots;
};

using Member = Value::Object::value_type;

/// An array or object that is not whole yet. `from`: where its own begin among the parts of all that are open.
struct OpenArray {
    simdjson::simdjson_result<ondemand::array_iterator> next;
    size_t from;
};
struct OpenObject {
    simdjson::simdjson_result<ondemand::object_iterator> next;
    size_t from;
};
using Open = std::variant<OpenArray, OpenObject>;

/// simdjson compares with an end that it does not look at.
bool isAtEnd(auto &next)
{
    return !(next != next);
}

/// Those objects also have their keys in the same order: how to sort them is found out once.
class Orders {
public:
    const std::vector<size_t> &of(std::span<const Member> members)
    {
        const size_t mark = members.empty() ? 0 : size_t(members.front().first.size()) * 5 + size_t(members.back().first.size());
        Known &known = m_known[(mark + members.size()) % m_known.size()];
        // Keys that Words has made once are one in memory, too.
        const auto isSame = [](const QString &key, const Member &member) { return key.constData() == member.first.constData(); };
        if (!std::equal(known.keys.begin(), known.keys.end(), members.begin(), members.end(), isSame)) {
            known.keys.clear();
            for (const auto &[key, value] : members)
                known.keys.push_back(key);
            known.order = Value::Object::orderOf(members);
        }
        return known.order;
    }

private:
    struct Known {
        std::vector<QString> keys;
        std::vector<size_t> order;
    };

    std::array<Known, 32> m_known;
};

} // namespace

class JsonReader::Private {
public:
    explicit Private(int nesting) : maxNesting(nesting) {}

    void forget();
    char *room(qsizetype size);
    void begin(qsizetype size);
    // Each answers whether the text is good so far, and refuse() that it is not.
    bool readRoot();
    bool step();
    bool take(ondemand::value &node);
    static bool isContainer(ondemand::json_type type);
    bool enter(auto &node, ondemand::json_type type);
    bool takeScalar(ondemand::value &node, ondemand::json_type type);
    bool put(Value value);
    bool close();
    bool closeArray(size_t from);
    bool refuse(const char *what);
    bool isFollowedByNothing();
    std::optional<Result<Value>> end(Result<Value> result);

    const int maxNesting;
    QByteArray text; ///< longer than the text: simdjson reads past its end
    bool isText = false;
    std::unique_ptr<ondemand::parser> parser;
    ondemand::document document;
    bool isRootRead = false;
    std::vector<Open> open;
    std::vector<Value> items;    ///< of all open arrays, the innermost last
    std::vector<Member> members; ///< of all open objects
    std::optional<Value> root;
    core::Failure failure;
    bool hasUndecodable = false;
    Words keys;
    Words strings;
    Orders orders;
};

// --- one text ---------------------------------------------------------------------------------------------------------

void JsonReader::Private::forget()
{
    open.clear();
    items.clear();
    members.clear();
    root.reset();
}

char *JsonReader::Private::room(qsizetype size)
{
    forget();
    const qsizetype needed = size + qsizetype(simdjson::SIMDJSON_PADDING);
    if (text.size() < needed)
        text = QByteArray(needed, Qt::Uninitialized);
    return text.data();
}

void JsonReader::Private::begin(qsizetype size)
{
    isRootRead = false;
    hasUndecodable = false;
    if (!parser)
        parser = std::make_unique<ondemand::parser>();
    isText = !parser->iterate(text.constData(), size_t(size), size_t(text.size())).get(document);
}

std::optional<Result<Value>> JsonReader::Private::end(Result<Value> result)
{
    forget();
    if (text.size() > keptCapacity) {
        text = QByteArray();
        parser.reset();
        items = {};
        members = {};
    }
    return result;
}

bool JsonReader::Private::readRoot()
{
    isRootRead = true;
    ondemand::json_type type{};
    if (document.type().get(type) || !isContainer(type))
        return refuse("no array or object");
    return enter(document, type);
}

bool JsonReader::Private::isFollowedByNothing()
{
    return document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

// --- one step ---------------------------------------------------------------------------------------------------------

bool JsonReader::Private::step()
{
    if (!isRootRead)
        return readRoot();
    if (auto *array = std::get_if<OpenArray>(&open.back())) {
        if (isAtEnd(array->next))
            return close();
        ondemand::value item;
        if ((*array->next).get(item))
            return refuse("bad item");
        return take(item);
    }
    auto &object = std::get<OpenObject>(open.back());
    if (isAtEnd(object.next))
        return close();
    ondemand::field field;
    std::string_view key;
    if ((*object.next).get(field) || field.unescaped_key().get(key))
        return refuse("bad member");
    members.emplace_back(keys.of(key), Value());
    return take(field.value());
}

bool JsonReader::Private::take(ondemand::value &node)
{
    ondemand::json_type type{};
    if (node.type().get(type))
        return refuse("bad value");
    return isContainer(type) ? enter(node, type) : takeScalar(node, type);
}

bool JsonReader::Private::isContainer(ondemand::json_type type)
{
    return type == ondemand::json_type::array || type == ondemand::json_type::object;
}

bool JsonReader::Private::enter(auto &node, ondemand::json_type type)
{
    if (open.size() >= size_t(maxNesting))
        return refuse("too deep");
    if (type == ondemand::json_type::array) {
        ondemand::array array;
        if (node.get_array().get(array))
            return refuse("bad array");
        open.emplace_back(OpenArray{array.begin(), items.size()});
    } else {
        ondemand::object object;
        if (node.get_object().get(object))
            return refuse("bad object");
        open.emplace_back(OpenObject{object.begin(), members.size()});
    }
    return true;
}

bool JsonReader::Private::takeScalar(ondemand::value &node, ondemand::json_type type)
{
    if (type == ondemand::json_type::string) {
        std::string_view utf8;
        return node.get_string().get(utf8) ? refuse("bad string") : put(Value(strings.of(utf8)));
    }
    if (type == ondemand::json_type::number) {
        const std::string_view token = node.raw_json_token();
        double number = 0;
        if (node.get_double().get(number) || !readExactly(token, number))
            return refuse("bad number");
        return put(Value(number));
    }
    if (type == ondemand::json_type::boolean) {
        bool truth = false;
        return node.get_bool().get(truth) ? refuse("bad literal") : put(Value(truth));
    }
    bool null = false;
    return node.is_null().get(null) || !null ? refuse("bad literal") : put(Value());
}

bool JsonReader::Private::put(Value value)
{
    if (open.empty()) {
        root = std::move(value);
    } else if (auto *array = std::get_if<OpenArray>(&open.back())) {
        items.push_back(std::move(value));
        ++array->next;
    } else {
        auto &object = std::get<OpenObject>(open.back());
        members.back().second = std::move(value);
        ++object.next;
    }
    return true;
}

bool JsonReader::Private::closeArray(size_t from)
{
    const auto first = items.begin() + std::ptrdiff_t(from);
    Value::Array own(std::make_move_iterator(first), std::make_move_iterator(items.end()));
    items.erase(first, items.end());
    return put(Value(std::move(own)));
}

bool JsonReader::Private::close()
{
    const Open whole = std::move(open.back());
    open.pop_back();
    if (const auto *array = std::get_if<OpenArray>(&whole))
        return closeArray(array->from);
    const std::span own = std::span(members).subspan(std::get<OpenObject>(whole).from);
    Value::Object object(own, orders.of(own));
    members.resize(members.size() - own.size());
    if (!hasTag(object))
        return put(Value(std::move(object)));
    const Result<Value> value = untagged(object);
    hasUndecodable = hasUndecodable || !value;
    return put(value ? *value : Value(std::move(object)));
}

bool JsonReader::Private::refuse(const char *what)
{
    failure = {FailureKind::ProtocolViolation, QStringLiteral("JSON: ") + QLatin1String(what), {}, std::nullopt};
    return false;
}

// --- the reader -------------------------------------------------------------------------------------------------------

JsonReader::JsonReader(int maxNesting) : d(std::make_unique<Private>(maxNesting))
{
}

JsonReader::~JsonReader() = default;

bool JsonReader::hasUndecodable() const
{
    return d->hasUndecodable;
}

void JsonReader::clear()
{
    d = std::make_unique<Private>(d->maxNesting);
}

void JsonReader::begin(const QString &text)
{
    QStringEncoder toUtf8(QStringEncoder::Utf8);
    char *const first = d->room(toUtf8.requiredSpace(text.size()));
    const char *const last = toUtf8.appendToBuffer(first, text);
    d->begin(last - first);
    d->isText = d->isText && !toUtf8.hasError(); // half a surrogate pair
}

void JsonReader::begin(const QByteArray &utf8)
{
    std::memcpy(d->room(utf8.size()), utf8.constData(), size_t(utf8.size()));
    d->begin(utf8.size());
}

std::optional<Result<Value>> JsonReader::advance(int &steps)
{
    bool isGood = d->isText || d->refuse("not a text");
    for (; isGood && !d->root && steps > 0; --steps)
        isGood = d->step();
    if (isGood && !d->root)
        return std::nullopt;
    isGood = isGood && (d->isFollowedByNothing() || d->refuse("more than one value"));
    return d->end(isGood ? Result<Value>(std::move(*d->root)) : core::failed(d->failure));
}

} // namespace latchkey::convex

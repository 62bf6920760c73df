// SPDX-License-Identifier: MIT
#include "convex/json_reader.h"

#include "convex/value_tags.h"

#include <QStringEncoder>

#include <simdjson.h>

#include <array>
#include <cstring>
#include <variant>

namespace latchkey::convex {

using core::FailureKind;
using core::Result;
namespace ondemand = simdjson::ondemand;

namespace {

/// A larger buffer, or parser, is not kept for the next text.
constexpr qsizetype keptCapacity = qsizetype(64) * 1024;

tl::unexpected<core::Failure> refused(const char *what)
{
    return core::failed(FailureKind::ProtocolViolation, QStringLiteral("JSON: ") + QLatin1String(what));
}

QString toString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
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

/// Takes off what lies above `from`, into a vector of just that size.
template <typename T>
std::vector<T> takeFrom(std::vector<T> &parts, size_t from)
{
    const auto first = parts.begin() + std::ptrdiff_t(from);
    std::vector<T> taken(std::make_move_iterator(first), std::make_move_iterator(parts.end()));
    parts.erase(first, parts.end());
    return taken;
}

} // namespace

class JsonReader::Private {
public:
    explicit Private(int nesting) : maxNesting(nesting) {}

    void forget();
    char *room(qsizetype size);
    void begin(qsizetype size);
    Result<void> readRoot();
    Result<void> step();
    Result<void> take(ondemand::value &node);
    static bool isContainer(ondemand::json_type type);
    Result<void> enter(auto &node, ondemand::json_type type);
    Result<Value> scalar(ondemand::value &node, ondemand::json_type type);
    Result<void> put(Value value);
    Result<void> close();
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
    Words keys;
    Words strings;
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

Result<void> JsonReader::Private::readRoot()
{
    isRootRead = true;
    ondemand::json_type type{};
    if (document.type().get(type) || !isContainer(type))
        return refused("no array or object");
    return enter(document, type);
}

bool JsonReader::Private::isFollowedByNothing()
{
    return document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

// --- one step ---------------------------------------------------------------------------------------------------------

Result<void> JsonReader::Private::step()
{
    if (!isRootRead)
        return readRoot();
    if (auto *array = std::get_if<OpenArray>(&open.back())) {
        if (isAtEnd(array->next))
            return close();
        ondemand::value item;
        if ((*array->next).get(item))
            return refused("bad item");
        return take(item);
    }
    auto &object = std::get<OpenObject>(open.back());
    if (isAtEnd(object.next))
        return close();
    ondemand::field field;
    std::string_view key;
    if ((*object.next).get(field) || field.unescaped_key().get(key))
        return refused("bad member");
    members.emplace_back(keys.of(key), Value());
    return take(field.value());
}

Result<void> JsonReader::Private::take(ondemand::value &node)
{
    ondemand::json_type type{};
    if (node.type().get(type))
        return refused("bad value");
    if (isContainer(type))
        return enter(node, type);
    Result<Value> value = scalar(node, type);
    return value ? put(std::move(*value)) : Result<void>(core::failed(value.error()));
}

bool JsonReader::Private::isContainer(ondemand::json_type type)
{
    return type == ondemand::json_type::array || type == ondemand::json_type::object;
}

Result<void> JsonReader::Private::enter(auto &node, ondemand::json_type type)
{
    if (open.size() >= size_t(maxNesting))
        return refused("too deep");
    if (type == ondemand::json_type::array) {
        ondemand::array array;
        if (node.get_array().get(array))
            return refused("bad array");
        open.emplace_back(OpenArray{array.begin(), items.size()});
    } else {
        ondemand::object object;
        if (node.get_object().get(object))
            return refused("bad object");
        open.emplace_back(OpenObject{object.begin(), members.size()});
    }
    return {};
}

Result<Value> JsonReader::Private::scalar(ondemand::value &node, ondemand::json_type type)
{
    if (type == ondemand::json_type::string) {
        std::string_view utf8;
        return node.get_string().get(utf8) ? Result<Value>(refused("bad string")) : Value(strings.of(utf8));
    }
    if (type == ondemand::json_type::number) {
        double number = 0;
        return node.get_double().get(number) ? Result<Value>(refused("bad number")) : Value(number);
    }
    if (type == ondemand::json_type::boolean) {
        bool truth = false;
        return node.get_bool().get(truth) ? Result<Value>(refused("bad literal")) : Value(truth);
    }
    bool null = false;
    return node.is_null().get(null) || !null ? Result<Value>(refused("bad literal")) : Value();
}

Result<void> JsonReader::Private::put(Value value)
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
    return {};
}

Result<void> JsonReader::Private::close()
{
    const Open whole = std::move(open.back());
    open.pop_back();
    if (const auto *array = std::get_if<OpenArray>(&whole))
        return put(Value(takeFrom(items, array->from)));
    Result<Value> value = untagged(Value::Object(takeFrom(members, std::get<OpenObject>(whole).from)));
    return value ? put(std::move(*value)) : Result<void>(core::failed(value.error()));
}

// --- the reader -------------------------------------------------------------------------------------------------------

JsonReader::JsonReader(int maxNesting) : d(std::make_unique<Private>(maxNesting))
{
}

JsonReader::~JsonReader() = default;

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
    if (!d->isText)
        return d->end(refused("not a text"));
    for (; steps > 0; --steps) {
        if (Result<void> taken = d->step(); !taken)
            return d->end(core::failed(taken.error()));
        if (!d->root)
            continue;
        return d->isFollowedByNothing() ? d->end(std::move(*d->root)) : d->end(refused("more than one value"));
    }
    return std::nullopt;
}

} // namespace latchkey::convex

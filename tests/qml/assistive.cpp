// SPDX-License-Identifier: MIT
#include "assistive.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QQuickWindow>

namespace latchkey::testing {

namespace {

QStringList g_eventTexts; // QAccessible takes a plain function, which has nowhere else to put what it sees

void readEvent(QAccessibleEvent *event)
{
    if (QAccessibleInterface *source = event->accessibleInterface()) {
        g_eventTexts << source->text(QAccessible::Name) << source->text(QAccessible::Value);
        if (QAccessibleTextInterface *text = source->textInterface())
            g_eventTexts << text->text(0, text->characterCount());
    }
    if (event->type() == QAccessible::TextInserted)
        g_eventTexts << static_cast<QAccessibleTextInsertEvent *>(event)->textInserted();
    if (event->type() == QAccessible::TextUpdated)
        g_eventTexts << static_cast<QAccessibleTextUpdateEvent *>(event)->textInserted();
}

QString roleName(const QAccessibleInterface &interface)
{
    switch (interface.role()) {
    case QAccessible::EditableText:
        return interface.state().passwordEdit ? QStringLiteral("password text") : QStringLiteral("text");
    case QAccessible::Button:
        return QStringLiteral("button");
    case QAccessible::StaticText:
        return QStringLiteral("label");
    case QAccessible::AlertMessage:
        return QStringLiteral("alert");
    case QAccessible::Graphic:
        return QStringLiteral("graphic");
    case QAccessible::ListItem:
        return QStringLiteral("list item");
    case QAccessible::MenuItem:
        return QStringLiteral("menu item");
    case QAccessible::CheckBox:
        return QStringLiteral("check box");
    case QAccessible::RadioButton:
        return QStringLiteral("radio button");
    case QAccessible::Heading:
        return QStringLiteral("heading");
    case QAccessible::List:
        return QStringLiteral("list");
    default:
        return QStringLiteral("role %1").arg(interface.role());
    }
}

bool isShown(const QAccessibleInterface &interface)
{
    return !interface.state().invisible;
}

template <typename Visit>
void walk(QAccessibleInterface *interface, const Visit &visit)
{
    if (!interface)
        return;
    visit(*interface);
    for (int i = 0; i < interface->childCount(); ++i)
        walk(interface->child(i), visit);
}

QAccessibleInterface *rootOf(QQuickItem *item)
{
    return item && item->window() ? QAccessible::queryAccessibleInterface(item->window()) : nullptr;
}

} // namespace

Assistive::Assistive()
{
    QAccessible::setActive(true);
    QAccessible::installUpdateHandler(readEvent);
}

Assistive::~Assistive()
{
    QAccessible::installUpdateHandler(nullptr);
}

QStringList Assistive::outline(QQuickItem *root) const
{
    QStringList lines;
    walk(rootOf(root), [&](const QAccessibleInterface &interface) {
        if (qobject_cast<QQuickItem *>(interface.object()) && isShown(interface))
            lines.append(roleName(interface) + u' ' + interface.text(QAccessible::Name));
    });
    return lines;
}

QQuickItem *Assistive::find(QQuickItem *root, const QString &role, const QString &name) const
{
    QQuickItem *found = nullptr;
    walk(rootOf(root), [&](const QAccessibleInterface &interface) {
        auto *item = qobject_cast<QQuickItem *>(interface.object());
        if (!found && item && isShown(interface) && roleName(interface) == role && interface.text(QAccessible::Name) == name)
            found = item;
    });
    return found;
}

QString Assistive::description(QQuickItem *item) const
{
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(item);
    return interface ? interface->text(QAccessible::Description) : QString();
}

bool Assistive::isSelected(QQuickItem *item) const
{
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(item);
    return interface && interface->state().selected;
}

QString Assistive::everythingReadable(QQuickItem *root)
{
    QStringList all = std::exchange(g_eventTexts, {});
    walk(rootOf(root), [&](QAccessibleInterface &interface) {
        all << interface.text(QAccessible::Name) << interface.text(QAccessible::Description)
            << interface.text(QAccessible::Value);
        if (QAccessibleTextInterface *text = interface.textInterface())
            all << text->text(0, text->characterCount());
    });
    return all.join(u'\n');
}

void Assistive::press(QQuickItem *item) const
{
    if (QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(item))
        interface->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
}

void Assistive::setText(QQuickItem *item, const QString &text) const
{
    if (QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(item))
        interface->setText(QAccessible::Value, text);
}

void Assistive::hold(QQuickItem *item, int key) const
{
    const auto send = [&](QEvent::Type type, bool again) {
        QKeyEvent event(type, key, Qt::NoModifier, {}, again);
        QCoreApplication::sendEvent(item->window(), &event);
    };
    send(QEvent::KeyPress, false);
    send(QEvent::KeyRelease, true);
    send(QEvent::KeyPress, true);
    send(QEvent::KeyRelease, true);
    send(QEvent::KeyPress, true);
    send(QEvent::KeyRelease, false);
}

void Assistive::copy(const QString &text, int times) const
{
    QGuiApplication::clipboard()->setText(text.repeated(times));
}

} // namespace latchkey::testing

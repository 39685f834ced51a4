// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icon.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// Outside any namespace, as Qt demands: a static library's resources are dropped by the linker otherwise.
static void initIconResources() {
    Q_INIT_RESOURCE(icons);
}

namespace marginalia::ui {

namespace {

QPixmap render(const QString& name, const QColor& colour, QSize size, qreal ratio) {
    static const bool ready = [] {
        initIconResources();
        return true;
    }();
    Q_UNUSED(ready);
    const QString key = QStringLiteral("marginalia/%1/%2/%3x%4@%5")
                            .arg(name, colour.name(QColor::HexArgb))
                            .arg(size.width())
                            .arg(size.height())
                            .arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return pixmap;
    QSvgRenderer renderer(file.readAll().replace("#000000", colour.name().toLatin1()));
    pixmap = QPixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(size)));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class LineIconEngine : public QIconEngine {
public:
    LineIconEngine(QString name, theme::Role role)
        : m_name(std::move(name))
        , m_role(role) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        Q_UNUSED(state);
        painter->drawPixmap(rect,
                            render(m_name, inkOf(mode), rect.size(), painter->device()->devicePixelRatioF()));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override {
        Q_UNUSED(state);
        // `size` is in device pixels here.
        QPixmap pixmap = render(m_name, inkOf(mode), (QSizeF(size) / scale).toSize(), scale);
        return pixmap;
    }
    QIconEngine* clone() const override { return new LineIconEngine(*this); }
    QString key() const override { return QStringLiteral("marginalia-line"); }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor inkOf(QIcon::Mode mode) const {
        QColor ink =
            theme::colour(mode == QIcon::Active || mode == QIcon::Selected ? theme::Role::Ink : m_role);
        if (mode == QIcon::Disabled)
            ink.setAlphaF(0.35F);
        return ink;
    }

    QString m_name;
    theme::Role m_role;
};

} // namespace

QIcon icon(const QString& name, theme::Role role) {
    return QIcon(new LineIconEngine(name, role));
}

QPixmap iconPixmap(const QString& name, theme::Role role, int size, qreal ratio) {
    return render(name, theme::colour(role), QSize(size, size), ratio);
}

} // namespace marginalia::ui
